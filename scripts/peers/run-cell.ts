/** A process that measures one cell, given as JSON, and prints what it found as the last line. */
import { objectOf } from '../../src/lab/wire/check.ts';
import { isCount, isText } from '../../src/lab/wire/simple-checks.ts';
import type { Cell } from './cell.ts';
import { measuredCell } from './measured-cell.ts';

const isRequest = objectOf<Cell & { seed: number }>({
  scenario: isText,
  contender: isText,
  repeat: isCount,
  seed: isCount,
});

async function runCell(asked: string) {
  const request: unknown = JSON.parse(asked);
  const tell = (where: string, message: string) => console.error(`${where}: ${message}`);
  if (!isRequest(request, '$', tell)) throw new Error('this is no cell');
  const { seed, ...cell } = request;
  const figures = await measuredCell(cell, seed);
  process.stdout.write(`\n${JSON.stringify(figures)}\n`, () => process.exit());
}

runCell(process.argv[2] ?? '').catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
