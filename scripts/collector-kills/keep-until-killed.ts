/**
 * Keeps runs, and events of runs that are on, as fast as it can until it is killed, and says on a line what is kept as soon
 * as it is: `ready`, `kept <id> …`, `told <id> <events>`.
 *
 *   node scripts/collector-kills/keep-until-killed.ts <store> <seed>
 */
import { writeSync } from 'node:fs';
import { mulberry32 } from '../../src/lab/model/mulberry32.ts';
import type { Random } from '../../src/lab/model/units.ts';
import { keptRunText } from '../../src/lab/wire/kept-run-text.ts';
import type { ToldEvent } from '../../src/lab/wire/told-event.ts';
import type { CollectorStore } from '../../src/node/collector/collector-store.ts';
import { openSqliteStore } from '../../src/node/collector/sqlite/open-sqlite-store.ts';
import { sampleRun } from '../collector/sample-run.ts';

const sender = { device: 'a-phone', deviceName: 'A phone', region: 'eu' };
const say = (line: string) => writeSync(1, `${line}\n`);

async function keepUntilKilled(path: string, seed: string) {
  const random = mulberry32(Number(seed));
  const store = await openSqliteStore(path, { snapshotEvery: 10 });
  say('ready');
  for (let nth = 0; ; nth++) {
    keepSome(store, `${seed}-${nth}`, random);
    if (nth % 3 === 0) tellSome(store, `${seed}-${nth}-on`, random);
  }
}

function keepSome(store: CollectorStore, prefix: string, random: Random): void {
  const ids = Array.from({ length: 1 + Math.floor(random() * 30) }, (_, nth) => `${prefix}-${nth}`);
  const texts = ids.map((id) => keptRunText(sampleRun(id, Date.now(), random)));
  const receipts = store.keep(texts, sender, Date.now());
  say(`kept ${receipts.map(({ id }) => id).join(' ')}`);
}

function tellSome(store: CollectorStore, id: string, random: Random): void {
  const { name, plan, environment } = sampleRun(id, Date.now(), random).run;
  const started: ToldEvent = { type: 'started', id, at: Date.now(), name, plan, environment };
  const events = Array.from({ length: 24 }, (): ToldEvent => ({
    type: 'output',
    case: undefined,
    text: 'on\n',
  }));
  for (let from = 0; from < 25; from += 5) {
    store.append(id, from, [started, ...events].slice(from, from + 5), sender, Date.now());
    say(`told ${id} ${from + 5}`);
  }
}

const [path = '', seed = '1'] = process.argv.slice(2);
await keepUntilKilled(path, seed);
