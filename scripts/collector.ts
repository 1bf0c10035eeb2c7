/**
 * `npm run bench:collector`: how fast a collector is, and how soon it tells, with the client on the same machine.
 *
 *   --runs 6000     runs a round of ingesting, of which there are three, each beside the same batches inserted and no more
 *   --listeners 1000
 *   --minutes 10    how long they listen
 *   --quick         one minute
 */
import { parseArgs } from 'node:util';
import { mulberry32 } from '../src/lab/model/mulberry32.ts';
import { quantile } from '../src/lab/stats/quantile.ts';
import { textOption } from './bench/text-option.ts';
import { bareCollectingRate } from './collector/bare-collecting-rate.ts';
import { bareRate } from './collector/bare-rate.ts';
import { ingestRate, latencies } from './collector/ingest-rate.ts';
import { listening, type Listening } from './collector/listening.ts';
import { madeBatches } from './collector/made-batches.ts';
import { startCollecting } from './collector/start-collecting.ts';

const { values } = parseArgs({
  options: {
    runs: textOption('6000'),
    listeners: textOption('1000'),
    minutes: textOption('10'),
    quick: { type: 'boolean', default: false },
  },
});
const [runs, listeners] = [Number(values.runs), Number(values.listeners)];
const minutes = values.quick ? 1 : Number(values.minutes);
const random = mulberry32(6);
const [rounds, size, dueMs, wantedRate] = [3, 100, 50, 2_000];

const at = (sorted: readonly number[], share: number) => quantile(Float64Array.from(sorted).sort(), share);
const line = (what: string, figure: string, target: string, holds: boolean) => {
  console.log(`${what.padEnd(58)}${figure.padStart(14)}   ${target.padEnd(14)}${holds ? 'holds' : 'FAILS'}`);
  if (!holds) process.exitCode = 1;
};

async function ingesting(url: string) {
  const [rates, posted, bare]: [number[], number[], number[]] = [[], [], []];
  for (let round = 0; round < rounds; round += 1) {
    const { texts, batches } = madeBatches(runs, size, random);
    bare.push(bareRate(texts, size));
    posted.push(await bareCollectingRate(batches, runs));
    rates.push(await ingestRate(url, batches, runs));
  }
  const [rate, limit, loop] = [at(rates, 0.5), at(posted, 0.5), at(bare, 0.5)];
  line('runs ingested a second', rate.toFixed(0), `>= ${wantedRate}`, rate >= wantedRate);
  line('the same, unpacked and inserted, and nothing else', limit.toFixed(0), '', true);
  line('ratio', (rate / limit).toFixed(2), '>= 0.3', rate / limit >= 0.3);
  console.log(
    `  a loop of inserts in this process: ${loop.toFixed(0)} a second, ratio ${(rate / loop).toFixed(2)}`,
  );
  await batchLatency(url);
}

/** At half the rate that is wanted. */
async function batchLatency(url: string) {
  const half = (wantedRate / 2 / 1_000) * dueMs;
  const taken = await latencies(url, madeBatches(half * 200, half, random).batches, dueMs);
  line(
    `p99 of a batch of ${half} every ${dueMs} ms, in ms`,
    at(taken, 0.99).toFixed(1),
    '< 50',
    at(taken, 0.99) < 50,
  );
  console.log(`  median ${at(taken, 0.5).toFixed(1)} ms, most ${Math.max(...taken).toFixed(1)} ms`);
}

function tellListening({ seen, missing, ended, lags, memory, sent, seconds }: Listening) {
  const lost = sent * listeners - seen + missing;
  console.log(`${listeners} listen for ${seconds} s to ${(sent / seconds).toFixed(0)} events a second`);
  line('events not seen, and connections that ended', `${lost}, ${ended}`, '0, 0', lost === 0 && ended === 0);
  const most = lags.reduce((greatest, lag) => Math.max(greatest, lag), 0);
  line('latest event, in ms after it was sent', most.toFixed(0), '< 1000', most < 1_000);
  console.log(`  median ${at(lags, 0.5).toFixed(0)} ms, p99 ${at(lags, 0.99).toFixed(0)} ms`);
  if (memory.length < 8) return;
  const [early, late] = [
    memory.slice(memory.length / 4, memory.length / 2),
    memory.slice((memory.length * 3) / 4),
  ];
  const growth = at(late, 0.5) / at(early, 0.5);
  const text = `${(at(early, 0.5) / 2 ** 20).toFixed(0)} -> ${(at(late, 0.5) / 2 ** 20).toFixed(0)}`;
  line('memory in MiB, second quarter -> last', text, '< +10 %', growth < 1.1);
}

const collecting = await startCollecting();
try {
  await ingesting(collecting.url);
  tellListening(await listening(collecting.url, listeners, minutes * 60, random));
} finally {
  await collecting.stop();
}
