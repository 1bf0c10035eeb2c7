import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { listen } from '../../src/node/serve/listen.ts';
import { serveFolder, type ServedFolder } from '../../src/node/serve/serve-folder.ts';
import { driveLab } from '../bench/drive-lab.ts';
import { archivedRuns, copyRun, type ArchivedRun } from './archived-runs.ts';
import { collectorProcess, type CollectorProcess } from './collector-process.ts';
import { faultyRelay, type FaultyRelay, type RelayFault } from './faulty-relay.ts';
import { labBrowser, type LabBrowser } from './lab-browser.ts';
import { plannedRound, type PlannedRound } from './planned-round.ts';

/** What became of one round. */
export type RoundDone = {
  round: number;
  planned: PlannedRound;
  made: number;
  happened: number;
  tookMs: number;
};

/** What has come of all that was ever made in a folder. */
export type Arrivals = {
  made: number;
  lost: string[];
  duplicated: string[];
  otherTime: string[];
  otherContent: string[];
};

export type Rounds = {
  run(seed: number, round: number): Promise<RoundDone>;
  arrivals(): Promise<Arrivals>;
  stop(): Promise<void>;
};

export type RoundsWish = {
  /** Of the browser's profile and the collector's data: another start on the same goes on with them. */
  folder: string;
  /** The command, as it is built. */
  arsenal: string;
  /** The built app. */
  dist: string;
};

type Bench = { browser: LabBrowser; collector: CollectorProcess; relay: FaultyRelay };

const longestMs = 60_000;
const nudgeMs = 4_000;

/** The lab in a browser, a collector in a process, and between them what fails as it is told. */
export async function startRounds({ folder, arsenal, dist }: RoundsWish): Promise<Rounds> {
  mkdirSync(`${folder}/profile`, { recursive: true });
  const served = await servedAgain(folder, dist);
  const port = await freePort();
  const collector = await collectorProcess({ arsenal, data: `${folder}/data`, app: served.url, port });
  const relay = await faultyRelay(port);
  const bench = { browser: labBrowser(served.url, `${folder}/profile`), collector, relay };
  await makeReady(bench, served.url);
  return {
    run: (seed, round) => runRound(bench, plannedRound(seed, round), round),
    arrivals: () => arrivalsOf(bench),
    async stop() {
      await bench.browser.close();
      await relay.stop();
      await collector.stop();
      await served.stop();
    },
  };
}

/** At the address of the last start on this folder: what a browser keeps, it keeps by address. */
async function servedAgain(folder: string, dist: string): Promise<ServedFolder> {
  const file = `${folder}/address`;
  const last = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const served = await serveFolder(dist, last === '' ? 0 : Number(new URL(last).port));
  if (last !== '' && served.url !== last) {
    await served.stop();
    throw new Error(`somebody else is at ${last}, where the lab of ${folder} was`);
  }
  writeFileSync(file, served.url);
  return served;
}

/** The lab is on the device, a run is there to be copied, and runs go through the relay. */
async function makeReady({ browser, relay }: Bench, url: string) {
  const page = await browser.page();
  const lab = driveLab(page);
  await lab.onDevice();
  if ((await archivedRuns(page)).length === 0) {
    await lab.set({ samples: 20, budgetS: 0.05, warmUpMs: 1, workers: 1, mostWorkers: 1 });
    await lab.write("bench('one', () => Math.sqrt(2));");
    await lab.run(longestMs);
  }
  await page.goto(`${url}#/pair?collector=${encodeURIComponent(relay.url)}`);
  await page.getByRole('button', { name: 'Send runs there' }).click();
  await page.getByText(`Runs made on this device go to ${relay.url}.`).waitFor();
}

async function runRound(bench: Bench, planned: PlannedRound, round: number): Promise<RoundDone> {
  const began = performance.now();
  const { browser, relay } = bench;
  const page = await browser.page();
  await browser.setOffline(true);
  const made = await copyRun(page, planned.runs, planned.clockMs);
  for (const fault of planned.faults) relay.arm(fault, killOf(fault, bench));
  if (planned.isClosed) await browser.closeTab();
  // The browser takes a moment to know that it is offline: a wake-up asked for before would be spent at once.
  await wait(500);
  await browser.setOffline(false);
  await troubled(bench, made, planned);
  const happened = relay.heal();
  await healed(bench, made);
  return { round, planned, made: made.length, happened, tookMs: performance.now() - began };
}

/** Goes on until the runs are there, and every fault has happened or nothing is left to send; or nothing more comes of it. */
async function troubled(
  { browser, relay, collector }: Bench,
  made: readonly ArchivedRun[],
  { faults }: PlannedRound,
) {
  const until = performance.now() + 1_000 + faults.length * 2_000;
  while (performance.now() < until) {
    await wait(500);
    if ((relay.armed() === 0 || relay.isQuiet()) && (await areThere(collector, made))) return;
    if (faults.length === relay.armed()) continue;
    // After a try that came to nothing the network goes and comes, so that the next is not long in coming.
    await collector.revive();
    await browser.setOffline(true);
    await browser.setOffline(false);
  }
}

const killOf = (fault: RelayFault, { browser, collector }: Bench) =>
  fault === 'browser-killed' ? () => browser.kill() : () => collector.kill();

/** Brings back what is dead and waits until everything has arrived, as it does by itself once there is a network. */
async function healed(bench: Bench, made: readonly ArchivedRun[]) {
  const { browser, collector } = bench;
  const until = performance.now() + longestMs;
  while (performance.now() < until) {
    await collector.revive();
    await browser.page();
    if (await Promise.race([delivered(bench, made), wait(nudgeMs, false)])) return;
    await browser.setOffline(true);
    await browser.setOffline(false);
  }
  console.log(`after ${longestMs / 1_000} s not everything has arrived`);
}

/** Resolves when these runs have arrived; never where they do not. */
async function delivered({ collector }: Bench, made: readonly ArchivedRun[]): Promise<true> {
  while (!(await areThere(collector, made))) await wait(200);
  return true;
}

async function areThere(collector: CollectorProcess, made: readonly ArchivedRun[]): Promise<boolean> {
  const runs = await collector.runs().catch(() => []);
  const there = new Set(runs.map(({ id }) => id));
  return made.every(({ id }) => there.has(id));
}

/** Compares what the device made and what the collector has: ids, times and content. */
async function arrivalsOf({ browser, collector }: Bench): Promise<Arrivals> {
  await collector.revive();
  const made = await archivedRuns(await browser.page());
  const hashes = await browser.exportedHashes();
  const runs = await collector.runs();
  const byId = new Map(runs.map((run) => [run.id, run]));
  const idsOf = (wrong: (run: ArchivedRun) => boolean) => made.filter(wrong).map(({ id }) => id);
  const ids = runs.map(({ id }) => id);
  return {
    made: made.length,
    lost: idsOf(({ id }) => !byId.has(id)),
    duplicated: ids.filter((id, index) => ids.indexOf(id) !== index),
    otherTime: idsOf(({ id, startedAt }) => byId.has(id) && byId.get(id)?.startedAt !== startedAt),
    otherContent: idsOf(({ id }) => byId.has(id) && byId.get(id)?.contentHash !== hashes.get(id)),
  };
}

/** A port that was free a moment ago. */
async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server, 0);
  await new Promise((closed) => server.close(closed));
  return port;
}
