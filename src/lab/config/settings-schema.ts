import { runtimes } from '../model/report.ts';
import { gates, severities, type SettingKey, type SettingOf } from './cli-settings.ts';
import { acknowledgedCases, listOf, tableOf } from './gathered-kinds.ts';
import type { Kind } from './kind.ts';
import { flag, number, regularExpression, text, wholeNumber, word } from './simple-kinds.ts';

/** What a key may hold, and what it is, with its unit. `flag`: its name there, where that is not the key's own. */
export type Described<T> = { kind: Kind<T>; what: string; flag?: string };

const aPath = text('a path');
const aDifference = number(0.0001, 1);

/**
 * Every setting of the command line, in the order they are listed. A new key of `CliSettings` is an error here until it
 * is described.
 *
 * Assumes: what is kept of checked files is told apart by `settingsVersion`, to be raised when this changes.
 */
export const settingsSchema: { [K in SettingKey]: Described<SettingOf<K>> } = {
  runtimes: {
    kind: listOf(word(runtimes), runtimes.join(', '), 1),
    what: 'What to run the benchmarks in.',
    flag: 'runtime',
  },
  files: { kind: listOf(text('a glob'), 'globs'), what: 'Benchmark files.' },
  suites: {
    kind: listOf(text('the id of a suite'), 'ids of suites'),
    what: 'Built-in suites to run.',
    flag: 'suite',
  },
  filter: { kind: regularExpression, what: 'Only cases whose key matches.' },
  preset: {
    kind: word(['quick', 'standard', 'thorough']),
    what: 'How thorough to be; the next six keys set parts of it.',
  },
  samples: { kind: wholeNumber(1, 1_000_000), what: 'Timed sections wanted of a case, over all workers.' },
  budgetMs: {
    kind: number(1, 600_000),
    what: 'Measuring time of a case, over all workers, in milliseconds.',
  },
  warmUpMs: { kind: number(0, 60_000), what: 'Warm-up of a case in each worker, in milliseconds.' },
  workers: { kind: wholeNumber(1, 100), what: 'Fresh workers a run is repeated in.' },
  mostWorkers: { kind: wholeNumber(1, 100), what: 'Workers a case gets at the most, for the precision.' },
  precision: {
    kind: number(0.0005, 0.5),
    what: 'Half the width wanted of an interval, as a ratio to its figure.',
  },
  seed: { kind: wholeNumber(0, 4_294_967_295), what: 'Of every random choice; drawn anew where absent.' },
  stallMs: {
    kind: number(100, 600_000),
    what: 'The longest a case may go without a finished section, in milliseconds.',
  },
  outputBytes: { kind: wholeNumber(1_024, 16_777_216), what: 'Console output allowed to a case, in bytes.' },
  timeoutMs: {
    kind: number(1_000, 86_400_000),
    what: 'The longest the whole command may take, in milliseconds.',
    flag: 'timeout',
  },
  maxCv: {
    kind: number(0.0001, 10),
    what: 'Coefficient of variation between workers above which a case is rejected, as a ratio.',
  },
  margin: { kind: aDifference, what: 'A difference within it passes, as a ratio.' },
  margins: {
    kind: tableOf(aDifference, 'ratios by pattern of case keys'),
    what: 'Margins of the cases whose key matches a pattern, as ratios.',
  },
  baseline: { kind: aPath, what: 'Runs to compare with: a file, or a folder of them.' },
  against: {
    kind: text('git: and a branch, tag or commit, such as "git:main"', /^git:[^\s-]\S*$/),
    what: 'A checkout to measure side by side with this one.',
  },
  confirm: { kind: flag, what: 'Whether a regression is rerun before it counts.' },
  onRejected: { kind: word(severities), what: 'What a rejected measurement does to the exit code.' },
  onNotComparable: {
    kind: word(severities),
    what: 'What a baseline of another environment does to the exit code.',
  },
  acknowledged: {
    kind: acknowledgedCases,
    what: 'Regressions that are known: the case, the reason and the last day they pass.',
  },
  outputDir: { kind: aPath, what: 'Folder for everything a command writes.' },
  junitFile: { kind: aPath, what: 'Where the results go as JUnit XML.' },
  promFile: { kind: aPath, what: 'Where the results go as Prometheus text.' },
  historyDir: { kind: aPath, what: 'Folder of the runs kept over time.' },
  parallel: { kind: flag, what: 'Whether runs may go at the same time, where that disturbs no timing.' },
  memory: {
    kind: flag,
    what: 'Whether what a call allocates and keeps is weighed, after the run.',
  },
  profile: { kind: flag, what: 'Whether a profile of each case is taken, after its run.' },
  profileIntervalUs: {
    kind: wholeNumber(50, 1_000_000),
    what: 'Time between two samples of a profile, in microseconds.',
    flag: 'profile-interval',
  },
  profileMemory: {
    kind: flag,
    what: 'Whether what each case allocates is recorded, and each collection of garbage, after its run.',
  },
  profileRounds: {
    kind: wholeNumber(0, 1_000),
    what: 'Profiles taken of either of two versions in turns, to tell which functions changed; from 2 on.',
  },
  gate: {
    kind: word(gates),
    what: 'What the compilers of the engine have to make of each case; in Node and Bun.',
  },
  nodePath: { kind: aPath, what: 'The Node to run in.' },
  bunPath: { kind: aPath, what: 'The Bun to run in.' },
  chromiumPath: { kind: aPath, what: 'The Chromium to run in.' },
  firefoxPath: { kind: aPath, what: 'The Firefox to run in.' },
};
