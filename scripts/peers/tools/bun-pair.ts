/** A process, of Bun, that measures a text given as JSON and prints the figures of its cases as the last line. */
import { objectOf } from '../../../src/lab/wire/check.ts';
import { isCount, isNumber, isText } from '../../../src/lab/wire/simple-checks.ts';
import { measuredInThreads } from './in-threads.ts';
import type { Asked } from './in-threads.ts';

const isAsked = objectOf<Asked>({ text: isText, budgetMs: isNumber, seed: isCount, cases: isCount });

const asked: unknown = JSON.parse(process.argv[2] ?? '{}');
if (!isAsked(asked, '$', (where, message) => console.error(`${where}: ${message}`)))
  throw new Error('this is nothing to measure');
const figures = await measuredInThreads(asked);
process.stdout.write(`\n${JSON.stringify(figures)}\n`, () => process.exit());
