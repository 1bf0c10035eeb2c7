import { hashedInk, meaningInk, type Meaning } from '../../charts/flame-palette.ts';
import { frameKinds, type FrameKind } from '../../../lab/model/profile.ts';
import type { FrameTexts } from '../../../lab/wire/profile-api.ts';
import { frameFile, frameName } from './frame-words.ts';
import { packageOf } from './package-of.ts';

/** What the colour of a box tells. */
export type InkBy = 'package' | 'file' | 'name' | 'tier' | 'change';

const kindMeanings: Partial<Record<FrameKind, Meaning>> = {
  root: 'idle',
  idle: 'idle',
  engine: 'plain',
  collector: 'collector',
};

/** The index of the colour of each function. `told`: in place of hues, by function. */
export function frameInks(texts: FrameTexts, by: InkBy, told?: ArrayLike<number>): Uint8Array {
  const { kind } = texts.frames;
  return Uint8Array.from(kind, (each, frame) => {
    const usual = kindMeanings[frameKinds[each]];
    if (usual) return meaningInk(usual);
    return told?.[frame] ?? hashedInk(inkKey(texts, frame, by), frameName(texts, frame));
  });
}

/** A function without a file stands for itself, whatever the colours tell. */
function inkKey(texts: FrameTexts, frame: number, by: InkBy): string {
  const file = frameFile(texts, frame);
  if (by === 'name' || file === '') return frameName(texts, frame);
  return by === 'file' ? file : packageOf(file);
}
