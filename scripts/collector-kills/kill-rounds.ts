import { setTimeout as after } from 'node:timers/promises';
import { mulberry32 } from '../../src/lab/model/mulberry32.ts';
import { openSqliteStore } from '../../src/node/collector/sqlite/open-sqlite-store.ts';
import { startKeeper, type Keeper } from './start-keeper.ts';

/** What became of a store whose writer was killed again and again. */
export type Kills = {
  rounds: number;
  /** Runs, and events of others, that it said were kept, and how many of them are not there. */
  acknowledged: number;
  lost: string[];
  /** What is wrong with the log. */
  faults: string[];
  /** From the start of a process until it was ready, in milliseconds; none for one that was killed before. */
  readyMs: number[];
};

/** One in so many is killed while it starts. */
const killedEarly = 8;

/** Kills a process that keeps runs at random moments, and looks each time for what it has said is kept. */
export async function killRounds(path: string, rounds: number, seed: number): Promise<Kills> {
  const random = mulberry32(seed);
  const all: Kills = { rounds, acknowledged: 0, lost: [], faults: [], readyMs: [] };
  for (let nth = 0; nth < rounds; nth++) {
    const keeper = startKeeper(path, `${seed}.${nth}`);
    const early = nth % killedEarly === killedEarly - 1;
    if (!early) await keeper.ready;
    await after(random() * (early ? 600 : 200));
    const readyMs = await keeper.kill();
    if (readyMs !== undefined) all.readyMs.push(readyMs);
    await lookInto(path, keeper, all);
  }
  return all;
}

async function lookInto(path: string, { kept, told }: Keeper, all: Kills): Promise<void> {
  const store = await openSqliteStore(path);
  all.lost.push(...kept.filter((id) => store.text(id) === undefined));
  for (const [id, events] of told) {
    const found = store.append(id, 0, [], { device: '', deviceName: '', region: '' }, 0);
    if (!found.ok || found.value < events) all.lost.push(id);
  }
  all.acknowledged += kept.length + told.size;
  const verified = store.verify();
  if (!verified.intact) all.faults.push(`entry ${verified.seq}: ${verified.message}`);
  store.close();
}
