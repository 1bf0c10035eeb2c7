import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { CaseMemory } from '../../lab/model/case-memory.ts';
import type { Environment } from '../../lab/model/environment.ts';
import type { Plan } from '../../lab/model/plan.ts';
import type { Recording } from '../../lab/model/recording.ts';
import type { Runtime } from '../../lab/model/report.ts';
import type { KeptRun } from '../../lab/wire/run-content.ts';
import { runRequestText, type RunRequest } from '../../lab/wire/run-request.ts';
import type { ToldEvent } from '../../lab/wire/told-event.ts';
import { conductedRun } from './conducted-run.ts';
import type { Conductor } from './conductor.ts';
import { entries, type Entries } from './entries.ts';
import { findChromium } from './find-chromium.js';
import { findProgram } from './find-program.ts';
import type { RecorderAnswer } from './recorder-words.ts';
import { LabProblem } from './lab-problem.ts';
import type { WeighOptions } from './weigh-in.ts';
import { startConductor } from './start-conductor.ts';

/** A runtime that is there and can measure, one run at a time. */
export type OpenRuntime = {
  runtime: Runtime;
  /** With all its digits: `Chromium 156.0.7000.1`, `Bun 1.4.5`. */
  version: string;
  /** As it is before anything is measured. */
  environment: Environment;
  /** Always gives back an ended run, also when it is stopped; the last event is `ended`. */
  run(plan: Plan, name: string, emit: (event: ToldEvent) => void, signal: AbortSignal): Promise<KeptRun>;
  /** What calls of the cases allocate, by key, found with nothing timed. Absent where nobody tells what a heap holds. */
  weigh?(plan: Plan, signal: AbortSignal): Promise<Map<string, CaseMemory>>;
  /**
   * Runs a plan once more and gives what the engine's own profiler has recorded, or why there is nothing. Absent where
   * that profiler cannot be driven.
   */
  record?(request: RunRequest, recording: Recording, signal: AbortSignal): Promise<RecorderAnswer>;
  /** Ends it and all that it has started. */
  close(): Promise<void>;
};

export type RuntimeOptions = {
  /** Programs that somebody chose; the others are looked for. */
  paths?: Partial<Record<Runtime, string>>;
  /** The built lab, for browsers. */
  labFolder: string;
  /** Version of the lab that measures in Node and Bun. */
  lab: string;
  /** Where they do not lie beside this module. */
  modules?: Entries;
};

/** A runtime, or one line that says how to get it. */
export type Opened = { ok: true; value: OpenRuntime } | { ok: false; failure: { advice: string } };

type Opener = {
  name: string;
  find: () => string | undefined | Promise<string | undefined>;
  open: (program: string, options: RuntimeOptions) => Promise<Conductor>;
  howToGet: string;
};

const inProcess: Opener['open'] = (program, { lab, modules = entries() }) =>
  startConductor(program, modules.conduct, lab);
const inBrowser =
  (kind: 'chromium' | 'firefox'): Opener['open'] =>
  async (program, { labFolder, modules = entries() }) => {
    // What drives browsers is large, and most runs have none.
    const { openBrowser } = await import('./open-browser.ts');
    return openBrowser(kind, { program, labFolder, guard: modules.guard });
  };

const openers: Readonly<Record<Runtime, Opener>> = {
  node: {
    name: 'Node',
    find: () => process.execPath,
    open: inProcess,
    howToGet: 'Get Node 20.19 or later from https://nodejs.org.',
  },
  bun: {
    name: 'Bun',
    find: () => findProgram('bun'),
    open: inProcess,
    howToGet: 'npm install --save-dev bun brings it.',
  },
  chromium: {
    name: 'Chromium',
    find: async () => (await findChromium(process.platform, process.env, runProgram))?.path,
    open: inBrowser('chromium'),
    howToGet:
      'Debian, Ubuntu: sudo apt-get install chromium. Elsewhere: install Chromium or Chrome, or set CHROMIUM_PATH to one.',
  },
  firefox: {
    name: 'Firefox',
    find: () => firefoxPlaces().find((place) => existsSync(place)),
    open: inBrowser('firefox'),
    howToGet:
      'Debian: sudo apt-get install firefox-esr. Elsewhere: install Firefox, or set FIREFOX_PATH to its program.',
  },
};

/** Finds a runtime and starts it. Never rejects. */
export async function openRuntime(runtime: Runtime, options: RuntimeOptions): Promise<Opened> {
  const { name, find, open, howToGet } = openers[runtime];
  const program = options.paths?.[runtime] ?? (await find());
  if (program === undefined) return missing(`${name} is not to be found. ${howToGet}`);
  try {
    const conductor = await open(program, options);
    return {
      ok: true,
      value: { ...opened(runtime, conductor), ...weighing(runtime, { ...options, program }) },
    };
  } catch (error) {
    if (error instanceof LabProblem) return missing(error.message);
    return missing(`${name} does not start from ${program}: ${reasonOf(error)}. ${howToGet}`);
  }
}

/** Bun tells what a heap holds only with each collection, and Firefox tells nobody. */
const weighing = (runtime: Runtime, options: WeighOptions): Pick<OpenRuntime, 'weigh'> =>
  runtime === 'node' || runtime === 'chromium'
    ? {
        async weigh(plan, signal) {
          const { weighIn } = await import('./weigh-in.ts');
          return weighIn[runtime](options, plan, signal);
        },
      }
    : {};

const missing = (advice: string): Opened => ({ ok: false, failure: { advice } });

/** Its first line, without the name of the call that failed. */
const reasonOf = (error: unknown) =>
  (error instanceof Error ? error.message : String(error))
    .split('\n')[0]
    .replace(/^browserType\.\w+: |\.$/g, '');

const opened = (runtime: Runtime, conductor: Conductor): Omit<OpenRuntime, 'weigh'> => ({
  runtime,
  version: conductor.version,
  environment: conductor.environment,
  run: (plan, name, emit, signal) => conductedRun(conductor, { plan, name }, emit, signal),
  ...(conductor.record && { record: recording(conductor, conductor.record) }),
  close: conductor.close,
});

/** Never rejects; when it is stopped, it does not wait for what is on to end. */
const recording =
  (conductor: Conductor, record: NonNullable<Conductor['record']>): NonNullable<OpenRuntime['record']> =>
  async (request, what, signal) => {
    let stop = () => undefined;
    const stopped = new Promise<RecorderAnswer>((resolve) => {
      stop = () => {
        conductor.stop();
        resolve({ ok: false, message: 'it was stopped' });
        return undefined;
      };
      if (signal.aborted) stop();
      else signal.addEventListener('abort', stop);
    });
    const done = record(runRequestText(request), what).catch((error: unknown): RecorderAnswer => {
      return { ok: false, message: error instanceof Error ? error.message : String(error) };
    });
    return Promise.race([done, stopped]).finally(() => signal.removeEventListener('abort', stop));
  };

const firefoxPlaces = () => [
  process.env.FIREFOX_PATH ?? '',
  ...['firefox-esr', 'firefox'].flatMap((name) => findProgram(name) ?? []),
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  ...(process.env.PROGRAMFILES ? [`${process.env.PROGRAMFILES}/Mozilla Firefox/firefox.exe`] : []),
];

/** Runs a program to its end. */
const runProgram = (program: string, args: readonly string[]) =>
  new Promise<{ code: number; output: string }>((resolve) => {
    execFile(program, args, (error, output) => resolve({ code: error ? 1 : 0, output }));
  });
