import { sides, type SideName } from '../../lab/model/sides.ts';
import type { SideOfFile } from '../../lab/profile/compare/function-rounds.ts';
import type { FileOrigin, Origin } from '../sources/origin.ts';
import { readdressed } from '../sources/readdressed.ts';

type SidesOrigin = Extract<Origin, { kind: 'sides' }>;

/**
 * Two versions whose files begin with the name of their version, so that they are told apart also where they are the same;
 * and the way back: a file's version, and its name in the candidate.
 */
export function sideNames(origin: SidesOrigin): { marked: SidesOrigin; sideOf: SideOfFile } {
  const { baseline, candidate } = origin;
  const [from, to] = differingStarts(baseline.url, candidate.url);
  const inCandidate = (url: string) => {
    if (url === baseline.url) return candidate.url;
    return from !== '' && url.startsWith(from) ? to + url.slice(from.length) : url;
  };
  return {
    marked: {
      kind: 'sides',
      baseline: markedOrigin(baseline, 'baseline'),
      candidate: markedOrigin(candidate, 'candidate'),
    },
    sideOf(file) {
      const side = sides.find((name) => file.startsWith(`${name}:`));
      if (!side) return undefined;
      const url = file.slice(side.length + 1);
      return { side, file: side === 'baseline' ? inCandidate(url) : url };
    },
  };
}

const markedOrigin = (origin: FileOrigin, side: SideName): FileOrigin =>
  readdressed(origin, (address) => `${side}:${address}`);

/** Two addresses without the path that both end with; nothing where they end differently. */
function differingStarts(a: string, b: string): [string, string] {
  const [partsA, partsB] = [a.split('/'), b.split('/')];
  const most = Math.min(partsA.length, partsB.length) - 1;
  let common = 0;
  while (common < most && partsA.at(-1 - common) === partsB.at(-1 - common)) common += 1;
  if (common === 0) return ['', ''];
  const start = (parts: readonly string[]) => `${parts.slice(0, -common).join('/')}/`;
  return [start(partsA), start(partsB)];
}
