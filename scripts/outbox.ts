/**
 * `npm run bench:outbox`: whether every run made on a device arrives at a collector, once, whatever goes wrong. In each
 * round runs are made without a network; then it is back, and tabs are closed, the browser and the collector killed,
 * answers cut off or given twice, clocks wrong: what, is drawn from the seed. At the end the ids, times and content
 * hashes of everything that was made are compared with what the collector has. Goes on where it was.
 *
 *   --rounds 300
 *   --seed 1
 *   --fresh         forget the rounds of before, the browser's profile and the collector's data
 *   --folder …      where those are kept
 *   --arsenal …     the command that is tried
 */
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isCount, isRecord } from '../src/lab/wire/guards.ts';
import { builtLab } from './bench/built-lab.ts';
import { appendLine, readLines } from './bench/result-lines.ts';
import { textOption } from './bench/text-option.ts';
import { startRounds, type Arrivals, type RoundDone } from './outbox/start-rounds.ts';

async function bench() {
  const { values } = parseArgs({
    options: {
      rounds: textOption('300'),
      seed: textOption('1'),
      fresh: { type: 'boolean', default: false },
      folder: textOption('node_modules/.cache/outbox'),
      arsenal: textOption('dist-node/arsenal.js'),
    },
  });
  const { folder, arsenal } = values;
  if (values.fresh) rmSync(folder, { recursive: true, force: true });
  const file = `${folder}/rounds.jsonl`;
  const rounds = await startRounds({ folder, arsenal, dist: builtLab });
  const total = Number(values.rounds);
  for (let round = readLines(file, isRound).length; round < total; round++) {
    const done = await rounds.run(Number(values.seed), round);
    appendLine(file, done);
    console.log(roundText(done, total));
  }
  const arrivals = await rounds.arrivals();
  await rounds.stop();
  console.log(arrivalsText(arrivals, readLines(file, isRound)));
  if (Object.values(arrivals).some((each) => Array.isArray(each) && each.length > 0)) process.exitCode = 1;
}

const isRound = (value: unknown): value is RoundDone =>
  isRecord(value) && isCount(value.round) && isCount(value.made) && isCount(value.happened);

function roundText({ round, planned, made, happened, tookMs }: RoundDone, total: number): string {
  const { faults, isClosed, clockMs } = planned;
  const what = [
    ...faults,
    ...(isClosed ? ['tab closed'] : []),
    ...(clockMs === 0 ? [] : [`clock ${clockMs / 86_400_000} days off`]),
  ];
  const took = `${(tookMs / 1_000).toFixed(1)} s`;
  return `${round + 1} of ${total}: ${made} runs, ${happened} faults happened (${what.join(', ') || 'none planned'}), ${took}`;
}

function arrivalsText(arrivals: Arrivals, rounds: readonly RoundDone[]): string {
  const { made, lost, duplicated, otherTime, otherContent } = arrivals;
  const happened = rounds.reduce((sum, round) => sum + round.happened, 0);
  return [
    `${rounds.length} rounds, ${happened} faults, ${made} runs made`,
    `lost ${lost.length}, duplicated ${duplicated.length}, with another time ${otherTime.length}, with other content ${otherContent.length}`,
    ...[...lost, ...duplicated, ...otherTime, ...otherContent].slice(0, 20),
  ].join('\n');
}

bench().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
