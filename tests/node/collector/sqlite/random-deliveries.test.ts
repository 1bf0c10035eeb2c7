import { join } from 'node:path';
import { expect, it } from 'vitest';
import { mulberry32 } from '../../../../src/lab/model/mulberry32.ts';
import type { CollectorStore } from '../../../../src/node/collector/collector-store.ts';
import { openSqliteStore } from '../../../../src/node/collector/sqlite/open-sqlite-store.ts';
import { deliveredRun, deliveredText } from '../../../support/delivered-run.ts';
import { scratchFolders } from '../../../support/scratch-folders.ts';

const folder = scratchFolders();
const sender = { device: 'd1', deviceName: 'A phone', region: 'eu' };

/** What is to be known of a run. */
type Known = {
  id: string;
  at: number;
  events: number;
  estimate?: number;
  hasSamples?: boolean;
  isDropped?: boolean;
};

it.each([1, 2, 3])(
  'holds what was delivered, in order, through any sequence of deliveries, drops and new starts: %i',
  follow,
  20_000,
);

async function follow(seed: number) {
  const random = mulberry32(seed);
  const path = join(folder({}), 'store.db');
  let store = await openSqliteStore(path, { snapshotEvery: 3 });
  let known: Known[] = [];
  const gone: string[] = [];
  for (let at = 1; at <= 50; at++) {
    const kind = Math.floor(random() * 10);
    const some = known[Math.floor(random() * known.length)];
    const fresh = { id: gone.pop() ?? `${seed}-${at}`, at, events: 0 };
    if (kind < 4 || known.length === 0) known.push(deliver(store, fresh, at));
    else if (kind < 6) known.push(tell(store, fresh, at));
    else if (kind === 6) tell(store, some, at);
    else if (kind === 7) deliver(store, some, at);
    else if (kind === 8) {
      drop(store, known, at, random);
      // What was dropped before it was there whole comes again as if it had never come.
      gone.push(...known.filter(isForgotten).map(({ id }) => id));
      known = known.filter((run) => !isForgotten(run));
    } else {
      store.close();
      store = await openSqliteStore(path, { snapshotEvery: 3 });
    }
    compare(store, known);
  }
  store.close();
}

const isForgotten = ({ isDropped, estimate }: Known) => isDropped === true && estimate === undefined;

function deliver(store: CollectorStore, run: Known, at: number): Known {
  const { id, estimate = at } = run;
  const isNew = run.estimate === undefined;
  const outcome = isNew ? 'stored' : 'known';
  expect(store.keep([deliveredText({ id, estimate })], sender, at)).toEqual([{ id, outcome }]);
  if (isNew) Object.assign(run, { estimate, hasSamples: true });
  return run;
}

function tell(store: CollectorStore, run: Known, at: number): Known {
  const { name, plan, environment } = deliveredRun({ id: run.id }).run;
  const start = { type: 'started' as const, id: run.id, at, name, plan, environment };
  const events = [start, { type: 'output' as const, case: undefined, text: `${at}` }].slice(
    run.events > 0 ? 1 : 0,
  );
  const told = store.append(run.id, run.events, events, sender, at);
  expect(told).toEqual({ ok: true, value: run.events + events.length });
  if (run.estimate === undefined) run.events += events.length;
  return run;
}

function drop(store: CollectorStore, known: readonly Known[], at: number, random: () => number): void {
  const [rawSamplesMs, runsMs] = [random() * 40, 20 + random() * 60];
  store.prune({ rawSamplesMs, runsMs }, at);
  for (const run of known) {
    if (run.at < at - rawSamplesMs) run.hasSamples = false;
    if (run.at < at - runsMs) run.isDropped = true;
  }
}

function compare(store: CollectorStore, known: readonly Known[]): void {
  const there = known.filter(({ isDropped }) => !isDropped);
  expect(store.verify()).toMatchObject({ intact: true, entries: store.head() });
  expect(store.list({}, 99).items.map(({ id }) => id)).toEqual(there.map(({ id }) => id).reverse());
  expect(store.list({ case: 'parse' }, 99).items.map(({ id }) => id)).toEqual(
    there.flatMap(({ id, estimate }) => (estimate === undefined ? [] : [id])).reverse(),
  );
  for (const { id, estimate, hasSamples } of there) {
    const text = store.text(id);
    if (estimate === undefined) expect(text).toBeUndefined();
    else if (hasSamples) expect(text).toBe(deliveredText({ id, estimate }));
    else expect(text).toContain('"batches":[]');
  }
}
