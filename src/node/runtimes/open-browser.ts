import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import type { Environment } from '../../lab/model/environment.ts';
import type { Milliseconds } from '../../lab/model/units.ts';
import type { HeapWord, RemoteHeap } from '../../lab/wire/bench-api.ts';
import type { HeadlessApi } from '../../lab/wire/headless-api.ts';
import { parseEnvironment } from '../../lab/wire/parse-environment.ts';
import type { RecordWorker } from '../../lab/conduct/recorded-bench.ts';
import { serveFolder } from '../serve/serve-folder.ts';
import { createBrowserHeap } from './browser-heap.ts';
import { createBrowserRecorder } from './browser-recorder.ts';
import { pageSession } from './browser-targets.ts';
import { browserTrace } from './browser-trace.ts';
import type { Conductor } from './conductor.ts';
import { createGuardedProfile } from './guarded-profile.ts';
import { LabProblem } from './lab-problem.ts';
import { quietFlags } from './quiet-flags.ts';
import type { RecorderWord } from './recorder-words.ts';

// Of the page: the functions that name these run there.
declare const arsenalHeadless: HeadlessApi;
declare const arsenalTell: (events: string) => Promise<void>;
declare const arsenalRecord: RecordWorker;
declare const arsenalHeap: RemoteHeap;

/** An isolated page has 5 µs in Chromium and 20 µs in Firefox; any other 100 µs or more. */
const COARSE_MS: Milliseconds = 0.05;
const CLOSE_MS: Milliseconds = 5_000;

/** What every browser is started with; all it writes goes into the folder. */
const optionsFor = (executablePath: string, folder: string) => ({
  executablePath,
  artifactsDir: join(folder, 'artifacts'),
  // What Chromium leaves there when it is killed; elsewhere the name would be too long for its socket.
  ...(process.platform === 'linux' && { env: { ...process.env, TMPDIR: folder } }),
  // Ctrl-C is ours: it ends a run, not the browser under it.
  handleSIGINT: false,
  handleSIGTERM: false,
  handleSIGHUP: false,
});

/** What drives them is large, and loaded only here. */
const launchers = {
  async chromium(program: string, folder: string, flags: readonly string[]) {
    const { chromium } = await import('playwright-core');
    return chromium.launchPersistentContext(join(folder, 'profile'), {
      ...optionsFor(program, folder),
      args: [...quietFlags, ...flags],
      // As root it refuses to start with it.
      chromiumSandbox: process.getuid?.() !== 0,
    });
  },
  async firefox(program: string, folder: string) {
    const { firefox } = await import('playwright-core');
    return firefox.launchPersistentContext(join(folder, 'profile'), {
      ...optionsFor(program, folder),
      channel: 'moz-firefox',
    });
  },
};

export type BrowserOptions = {
  program: string;
  /** The built lab. */
  labFolder: string;
  /** The address of `guard`. */
  guard: string;
  /** For its engine. */
  flags?: readonly string[];
};

/**
 * Opens the built lab, without its screens, in a headless browser with a fresh profile.
 *
 * Errors: rejects where the browser does not start; with a `LabProblem` where the lab does not, or has no fine clock.
 */
export async function openBrowser(
  kind: keyof typeof launchers,
  { program, labFolder, guard, flags = [] }: BrowserOptions,
): Promise<Conductor> {
  if (!existsSync(join(labFolder, 'index.html')))
    throw new LabProblem(`The built lab is not in ${labFolder}: npm run build makes it.`);
  const undoing: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const undo of undoing.splice(0).reverse()) await undo();
  };
  try {
    const served = await serveFolder(labFolder);
    undoing.push(served.stop);
    const profile = createGuardedProfile(guard);
    undoing.push(profile.release);
    const context = await profile.launch(() => launchers[kind](program, profile.folder, flags));
    undoing.push(() => closed(context));
    return { ...(await labIn(context, served.url, kind)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Not waited for long: who guards the profile ends a browser that does not end. */
function closed(context: BrowserContext): Promise<void> {
  const late = new Promise<void>((resolve) => setTimeout(resolve, CLOSE_MS).unref());
  return Promise.race([context.close(), late]);
}

type Lab = Omit<Conductor, 'close'>;

async function labIn(context: BrowserContext, url: string, kind: keyof typeof launchers): Promise<Lab> {
  const [page = await context.newPage()] = context.pages();
  let tellOn: (events: string) => void = () => undefined;
  let heapOf: RemoteHeap = async () => ({ bytes: 0 });
  let recordOn: RecordWorker = async () => undefined;
  await page.exposeFunction('arsenalTell', (events: string) => tellOn(events));
  await page.exposeFunction('arsenalRecord', (word: RecorderWord) => recordOn(word));
  await page.exposeFunction('arsenalHeap', (word: HeapWord) => heapOf(word));
  const environment = await environmentAt(page, `${url}#/headless`);
  const record: Conductor['record'] = async (request, recording) => {
    const session = await context.newCDPSession(page);
    const recorder = await createBrowserRecorder(
      { session: pageSession(session), trace: browserTrace(session) },
      recording,
    );
    [tellOn, recordOn] = [() => undefined, recorder.record];
    await page.evaluate((asked) => arsenalHeadless.run(asked, arsenalTell, arsenalRecord), request);
    await session.detach();
    return recorder.answer();
  };
  const weigh: Conductor['weigh'] = async (request) => {
    const session = await context.newCDPSession(page);
    heapOf = await createBrowserHeap(pageSession(session));
    return page.evaluate((asked) => arsenalHeadless.weigh(asked, arsenalHeap), request);
  };
  const version = context.browser()?.version();
  return {
    environment,
    version:
      version === undefined ? environment.browser : environment.browser.replace(/ .*|$/, ` ${version}`),
    run(request, tell) {
      tellOn = tell;
      return page.evaluate((asked) => arsenalHeadless.run(asked, arsenalTell), request);
    },
    // Nobody but Firefox itself drives its profiler.
    ...(kind === 'chromium' && { record, weigh }),
    // A page that is gone has nothing left to stop.
    stop: () => void page.evaluate(() => arsenalHeadless.stop()).catch(() => undefined),
  };
}

/** Opens the lab. */
async function environmentAt(page: Page, address: string): Promise<Environment> {
  try {
    await page.goto(address);
    await page.waitForFunction(() => 'arsenalHeadless' in globalThis);
  } catch (error) {
    throw new LabProblem(`The built lab does not start: ${String(error).split('\n')[0]}. Build it again.`);
  }
  const environment = parseEnvironment(await page.evaluate(() => arsenalHeadless.environment()));
  const { isolated = false, clockStepMs = Infinity } = environment ?? {};
  if (environment && isolated && clockStepMs < COARSE_MS) return environment;
  throw new LabProblem('The page of the built lab is not isolated, so its clock is coarse. Build it again.');
}
