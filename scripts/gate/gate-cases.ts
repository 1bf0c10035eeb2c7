import { chain } from '../peers/sources/chain.ts';
import { identical } from '../peers/sources/identical.ts';
import { benchText } from '../peers/sources/source.ts';
import type { Source } from '../peers/sources/source.ts';

/** Two versions of a benchmark file, and how often they are compared. */
export type GateCase = {
  work: string;
  baseline: string;
  candidate: string;
  tries: number;
  isPlanted: boolean;
};

const steps = 10_000;
const planted = 1.05;

/** Work that is the same in both versions, and work of which the second makes 5 in a hundred more. */
export function gateCases(tries: number, plantedTries: number): GateCase[] {
  const same = identical.map(({ id, a }): GateCase => {
    const text = fileText(a);
    return { work: id, baseline: text, candidate: text, tries: tries / identical.length, isPlanted: false };
  });
  return [
    ...same,
    {
      work: '5 % more',
      baseline: fileText(chain(steps)),
      candidate: fileText(chain(steps * planted)),
      tries: plantedTries,
      isPlanted: true,
    },
  ];
}

const fileText = (source: Source) => benchText(source);
