import type { CaseSummary } from '../../src/lab/model/summary.ts';
import { deadCode } from '../../src/lab/source/dead-code/dead-code.ts';
import type { Pair } from './pair.ts';

/** What is said of one function: by its text, by an opaque call of it, and by its time. */
export type Said = { byText: boolean; vanishes: boolean; likeEmpty: boolean };
export type TrapFigures = { name: string; trap: Said; twin: Said };

/** The trap and its honest twin beside each other. */
export const pairText = ({ before = '', options = '{}', trap, twin }: Pair): string =>
  `${before}\nbench('a', ${trap}, ${options});\nbench('b', ${twin}, ${options});\n`;

/** Whether the text says what the functions are given: without it they can be read, and not run. */
export const hasInput = (pair: Pair): boolean => !/unknownSetup|text\('|file\('/.test(pairText(pair));

/** What the lab says of a pair, measured as `pairText`. */
export function trapFigures(pair: Pair, summaries: readonly CaseSummary[]): TrapFigures {
  const told = new Set(deadCode(pairText(pair), 'ts').flatMap(({ caseNames }) => caseNames));
  const [trap, twin] = ['a', 'b'].map((name, nth): Said => {
    const { vanishes = false, likeEmpty = false } = summaries[nth];
    return { byText: told.has(name), vanishes, likeEmpty };
  });
  return { name: `${pair.rule}: ${pair.name}`, trap, twin };
}
