import { hashedInk, meaningInk, type Meaning } from '../../charts/flame-palette.ts';
import { frameKinds, tiers, type FrameKind, type Tier } from '../../../lab/model/profile.ts';
import type { FrameTexts } from '../../../lab/wire/profile-api.ts';
import { frameFile, frameName } from './frame-words.ts';
import { packageOf } from './package-of.ts';

/** What the colour of a box tells. */
export type InkBy = 'package' | 'file' | 'name' | 'tier' | 'change';

/** Of each function the tier of most of its self weight, by index of `tiers`; how it changed: 1 more, −1 less, 0 not. */
export type Known = { tierOf?: ArrayLike<number> | undefined; changeOf?: ArrayLike<number> | undefined };

const kindMeanings: Partial<Record<FrameKind, Meaning>> = {
  root: 'idle',
  idle: 'idle',
  engine: 'plain',
  collector: 'collector',
};

const tierMeanings: Record<Tier, Meaning> = {
  none: 'unknown',
  ignition: 'slow',
  sparkplug: 'warm',
  maglev: 'warmer',
  turbofan: 'top',
  llint: 'slow',
  baseline: 'warm',
  dfg: 'warmer',
  ftl: 'top',
};

/** The index of the colour of each function. */
export function frameInks(texts: FrameTexts, by: InkBy, { tierOf, changeOf }: Known = {}): Uint8Array {
  const { kind } = texts.frames;
  return Uint8Array.from(kind, (each, frame) => {
    const meaning = changeMeanings.get(changeOf?.[frame]);
    const usual = kindMeanings[frameKinds[each]];
    if (by === 'change') return meaningInk(meaning ?? (usual === 'idle' ? 'idle' : 'plain'));
    if (usual) return meaningInk(usual);
    if (by === 'tier') return meaningInk(tierMeanings[tiers[tierOf?.[frame] ?? 0]]);
    return hashedInk(inkKey(texts, frame, by), frameName(texts, frame));
  });
}

/** Whatever a function is: the collector may take more, too. */
const changeMeanings = new Map<number | undefined, Meaning>([
  [1, 'more'],
  [-1, 'less'],
]);

/** A function without a file stands for itself, whatever the colours tell. */
function inkKey(texts: FrameTexts, frame: number, by: 'package' | 'file' | 'name'): string {
  const file = frameFile(texts, frame);
  if (by === 'name' || file === '') return frameName(texts, frame);
  return by === 'file' ? file : packageOf(file);
}
