/** A process, of Bun, that measures a text given as JSON and prints the figures of its cases as the last line. */
import { measuredInThreads } from './in-threads.ts';
import type { Asked } from './in-threads.ts';

const { text, budgetMs, seed, cases, door }: Asked = JSON.parse(process.argv[2] ?? '{}');
const figures = await measuredInThreads({ text, budgetMs, seed, cases, door });
process.stdout.write(`\n${JSON.stringify(figures)}\n`, () => process.exit());
