import type { Failure, Stage } from '../../src/lab/model/failure.ts';
import { failureText } from '../../src/lab/words/failure-text.ts';

/** A case that must end as this failure; `// here` stands on the line that is to be named. */
export type HostileCase = { name: string; code: string; failure: Failure };

/** Beside every hostile case: it must be measured all the same. */
export const harmless = 'harmless';
const harmlessCode = `bench('${harmless}', () => [3, 1, 2].toSorted());`;

/** One text with all of these cases and the harmless one. */
export const hostileText = (cases: readonly HostileCase[]): string =>
  [...cases.map(({ code }) => code), harmlessCode].join('\n');

/** What the screen has to say of each case, by its name. */
export function expectedWords(cases: readonly HostileCase[]): Map<string, string> {
  const words = new Map<string, string>();
  let before = 0;
  for (const { name, code, failure } of cases) {
    const lines = code.split('\n');
    const here = lines.findIndex((line) => line.includes('// here'));
    const { what } = failureText(failure);
    words.set(name, here < 0 ? what : `Line ${before + here + 1}: ${what}`);
    before += lines.length;
  }
  return words;
}

export const stallMs = 2_000;

const endless = (name: string, code: string, stage: Stage): HostileCase => ({
  name,
  code,
  failure: { code: 'timed-out', stage, limitMs: stallMs },
});

const thrower = (name: string, code: string, stage: Stage, message: string): HostileCase => ({
  name,
  code,
  failure: { code: 'threw', stage, message },
});

/** Each is ended by the stall limit. */
export const endlessCases: readonly HostileCase[] = [
  endless('endless body', `bench('endless body', () => {\n  for (;;);\n});`, 'body'),
  endless('endless setup', `bench('endless setup', () => 1, { setup: () => { for (;;); } });`, 'setup'),
  endless('endless check', `bench('endless check', () => 1, { check: () => { for (;;); } });`, 'check'),
  endless('endless promise', `bench('endless promise', () => new Promise(() => {}));`, 'body'),
  endless(
    'endless microtasks',
    `bench('endless microtasks', async () => { for (;;) await undefined; });`,
    'body',
  ),
  endless(
    'closed worker',
    `bench('closed worker', () => { self.close(); return new Promise((done) => setTimeout(done)); });`,
    'body',
  ),
];

/** Each wants more memory than there is. */
export const greedyCases: readonly HostileCase[] = [
  thrower(
    '20 GB at once',
    `bench('20 GB at once', () => {\n  return new Uint8Array(20e9); // here\n});`,
    'body',
    'RangeError: Array buffer allocation failed',
  ),
  endless(
    'one buffer after the other',
    `bench('one buffer after the other', () => {
  const all: Uint8Array[] = [];
  for (;;) all.push(new Uint8Array(1e8).fill(1));
});`,
    'body',
  ),
  endless(
    'one object after the other',
    `bench('one object after the other', () => {
  const all: object[] = [];
  for (;;) all.push({ id: all.length, list: [1, 2, 3] });
});`,
    'body',
  ),
];

/** Each throws, in one stage after the other and in ways that try to harm whoever catches it. */
export const throwingCases: readonly HostileCase[] = [
  thrower(
    'throws in setup',
    `bench('throws in setup', () => 1, {\n  setup() {\n    throw new TypeError('no setup'); // here\n  },\n});`,
    'setup',
    'TypeError: no setup',
  ),
  thrower(
    'throws in beforeEach',
    `bench('throws in beforeEach', () => 1, {\n  beforeEach() {\n    throw new Error('no input'); // here\n  },\n});`,
    'beforeEach',
    'no input',
  ),
  thrower(
    'throws in the body',
    `bench('throws in the body', async () => {\n  await undefined;\n  throw new Error('no result'); // here\n});`,
    'body',
    'no result',
  ),
  {
    name: 'throws in check',
    code: `bench('throws in check', () => 1, {\n  check() {\n    throw new Error('no verdict'); // here\n  },\n});`,
    failure: { code: 'check-failed', message: 'no verdict' },
  },
  thrower(
    'throws in afterEach',
    `bench('throws in afterEach', () => 1, {\n  afterEach() {\n    throw new Error('no end'); // here\n  },\n});`,
    'afterEach',
    'no end',
  ),
  thrower(
    'throws in teardown',
    `bench('throws in teardown', () => 1, {\n  teardown() {\n    throw new Error('no teardown'); // here\n  },\n});`,
    'teardown',
    'no teardown',
  ),
  thrower(
    'throws a proxy',
    `bench('throws a proxy', () => {
  const trap = () => { throw new Error('trapped'); };
  throw new Proxy({}, { get: trap, has: trap, ownKeys: trap, getPrototypeOf: trap, getOwnPropertyDescriptor: trap });
});`,
    'body',
    'a value that cannot be shown',
  ),
  thrower(
    'throws a trap',
    `bench('throws a trap', () => {
  throw Object.defineProperty(new Error('bait'), 'message', { get() { throw new Error('trapped'); } }); // here
});`,
    'body',
    'a value that cannot be shown',
  ),
  thrower(
    'throws 100 MB',
    `bench('throws 100 MB', () => {\n  throw new Error('x'.repeat(1e8)); // here\n});`,
    'body',
    `${'x'.repeat(1_999)}…`,
  ),
  thrower(
    'throws later',
    `bench('throws later', () => new Promise((done) => {
  setTimeout(() => { throw new Error('too late'); }, 200); // here
  setTimeout(done, 1_000);
}));`,
    'body',
    'Uncaught Error: too late',
  ),
  {
    name: 'prints without end',
    code: `bench('prints without end', () => {\n  for (;;) console.log('again'); // here\n});`,
    failure: { code: 'output-too-large', limitBytes: 65_536 },
  },
];

/** Puts something of its own in place of what the worker could rely on; it is measured like any other. */
const replacing = `bench('replaces', () => [3, 1, 2].toSorted(), {
  setup() {
    const evil = () => { throw new Error('replaced'); };
    performance.now = () => 0;
    Performance.prototype.now = () => 0;
    Date.now = () => 0;
    self.postMessage = evil;
    self.onmessage = evil;
    self.setTimeout = evil;
    MessagePort.prototype.postMessage = evil;
  },
});`;

export const replacingText = `${replacing}\n${harmlessCode}`;

/** Breaks what all code of its realm stands on, the worker's own with it. */
export const ruiningCases: readonly HostileCase[] = [
  {
    name: 'ruins arrays',
    code: `bench('ruins arrays', () => 1, {
  setup() {
    for (const name of ['push', 'map', 'filter', 'slice', 'sort', 'reduce']) {
      Array.prototype[name] = () => { throw new Error('ruined'); };
    }
  },
});`,
    failure: { code: 'worker-failed', message: 'Error: ruined' },
  },
  thrower(
    'leaves an error behind',
    // The stage and the error travel by two ports: the pause lets the stage come first.
    `bench('leaves an error behind', () => 1, {
  async teardown() {
    await new Promise((done) => setTimeout(done, 100));
    setTimeout(() => { throw new Error('left behind'.padEnd(1e6, '!')); }, 2); // here
  },
});`,
    'teardown',
    'Uncaught Error: left behind'.padEnd(2_000, '!'),
  ),
];
