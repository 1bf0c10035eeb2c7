import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { defaultCliSettings } from '../../../src/lab/config/default-cli-settings.ts';
import type { CliSettings } from '../../../src/lab/config/cli-settings.ts';
import type { Recording } from '../../../src/lab/model/recording.ts';
import type { ReportedRun, Runtime } from '../../../src/lab/model/report.ts';
import { createProfileStore } from '../../../src/node/cli/create-profile-store.ts';
import { isRecord } from '../../../src/lab/wire/guards.ts';
import type { Source } from '../../../src/node/cli/measure-source.ts';
import type { RecorderAnswer } from '../../../src/node/runtimes/recorder-words.ts';
import type { OpenRuntime } from '../../../src/node/runtimes/runtime.ts';
import { fakeWorld } from '../../support/fake-world.ts';
import { scratchFolders } from '../../support/scratch-folders.ts';
import { sampleReport } from '../../support/sample-report.ts';
import { textPlan } from '../../support/text-plan.ts';

const folderOf = scratchFolders();
const text = 'const f = () => 1;\nbench("a", f);';
const source: Source = {
  name: 'a.bench.js',
  plan: textPlan(text),
  isSided: false,
  origin: { kind: 'file', url: 'file:///a.bench.js', text, language: 'js' },
};

const callFrame = { functionName: 'f', scriptId: '1', url: 'benchmark.ts', lineNumber: 1, columnNumber: 10 };
const ofKind: Record<Recording['kind'], object> = {
  tiers: {},
  time: { nodes: [{ id: 1, callFrame }], startTime: 0, endTime: 1, samples: [1], timeDeltas: [0] },
  memory: {
    profile: { head: { callFrame, selfSize: 0, id: 1, children: [] } },
    source: 'perf-hooks',
    collections: [],
  },
};
const answering = async (_: unknown, { kind }: Recording): Promise<RecorderAnswer> => ({
  ok: true,
  text: kind === 'tiers' ? '' : JSON.stringify(ofKind[kind]),
});

/** A report's run, with cases of its own. */
function reported(runtime: Runtime): ReportedRun {
  const [run] = sampleReport().runs;
  return { ...run, runtime };
}

async function stored(
  settings: Partial<CliSettings>,
  runtime: Runtime,
  record: NonNullable<OpenRuntime['record']> = answering,
) {
  const root = folderOf({});
  const { world, told } = fakeWorld({ folder: root });
  const store = createProfileStore({ ...defaultCliSettings, outputDir: 'out', ...settings }, world);
  const open: OpenRuntime = {
    runtime,
    version: '1',
    environment: reported(runtime).run.environment,
    run: () => Promise.reject(new Error('nothing is to be measured')),
    weigh: () => Promise.reject(new Error('nothing is to be weighed')),
    close: async () => undefined,
    record,
  };
  const given = await store?.store(open, reported(runtime), source);
  const folder = join(root, 'out', 'profiles');
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  return { given, told: told(), names: () => readdirSync(folder).toSorted(), read };
}

test('Nothing is stored where nothing is asked for', () => {
  expect(createProfileStore(defaultCliSettings, fakeWorld().world)).toBeUndefined();
});

test('Each case has its files, in the lines of what was written, and an index says of which run', async () => {
  const { names, read, told, given } = await stored({ profile: true, profileMemory: true }, 'node');
  const { run, hash } = reported('node');
  const first = 'a.bench.js-node-sorting-regressed-n-10-strict-true-limit-Infinity.cpuprofile';
  expect(read(first)).toMatchObject({
    nodes: [{ callFrame: { url: 'file:///a.bench.js', lineNumber: 0, columnNumber: 10 } }],
  });
  expect(names()).toHaveLength(3 * run.cases.length + 1);
  const index = read('index.json');
  expect(index).toMatchObject({ format: 'arsenal-profiles', version: 1 });
  const profiles = isRecord(index) ? index['profiles'] : undefined;
  expect(profiles).toHaveLength(3 * run.cases.length);
  expect(given).toContainEqual({
    case: run.cases[0].info.key,
    kind: 'cpu-profile',
    file: `profiles/${first}`,
  });
  expect(profiles).toContainEqual({
    file: first,
    kind: 'cpu-profile',
    runtime: 'node',
    source: 'a.bench.js',
    case: run.cases[0].info.key,
    run: { id: run.id, hash },
  });
  expect(told).toMatch(/^a\.bench\.js, node: \d+ profiles? in out.profiles$/m);
  expect(told).toMatch(/^a\.bench\.js, node: \d+ memory profiles? in out.profiles$/m);
});

test.each([
  ['firefox', /no profiles\. The profiler of Firefox cannot be driven/],
  ['bun', /no memory profiles\. JavaScriptCore does not sample allocations/],
] as const)('What %s cannot do is said once, and nothing is written for it', async (runtime, said) => {
  const { told } = await stored(
    { profile: runtime === 'firefox', profileMemory: runtime === 'bun' },
    runtime,
  );
  expect(told).toMatch(said);
  expect(told.trim().split('\n')).toHaveLength(1);
});

test('A case that could not be recorded is named with the reason, and so is what cannot be read', async () => {
  const refusing = async (): Promise<RecorderAnswer> => ({ ok: false, message: 'its worker is gone' });
  expect((await stored({ profile: true }, 'node', refusing)).told).toMatch(
    /: no profile: its worker is gone\.$/m,
  );
  const babbling = async (): Promise<RecorderAnswer> => ({ ok: true, text: '{}' });
  expect((await stored({ profile: true }, 'chromium', babbling)).told).toMatch(
    /what the engine tells cannot be read/,
  );
});
