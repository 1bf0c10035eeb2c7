import type { PresetName } from '../model/presets.ts';
import type { Runtime } from '../model/report.ts';
import type { Bytes, Milliseconds, Ratio } from '../model/units.ts';

/** What a build does about a run that was rejected, or that is not comparable. */
export const severities = ['fail', 'warn'] as const;
export type Severity = (typeof severities)[number];

/** What the engine's compilers have to make of each case: see `tierGate`. */
export const gates = ['tier-1380'] as const;
export type Gate = (typeof gates)[number];

/** Somebody knows that a case has become slower. `until`: the last day it is accepted, as `2027-01-31`. */
export type AcknowledgedCase = { case: string; reason: string; until: string };

/** All that the command line can be told, by the file, by variables or by flags. */
export type CliSettings = {
  runtimes: Runtime[];
  /** Globs. */
  files: string[];
  /** Ids of built-in suites. */
  suites: string[];
  /** A regular expression that the keys of cases have to match. */
  filter?: string;
  preset: PresetName;
  // Absent: those of the preset.
  samples?: number;
  budgetMs?: Milliseconds;
  warmUpMs?: Milliseconds;
  workers?: number;
  mostWorkers?: number;
  precision?: Ratio;
  /** Absent: random. */
  seed?: number;
  stallMs: Milliseconds;
  outputBytes: Bytes;
  /** Of the whole command. */
  timeoutMs: Milliseconds;
  /** Absent: none. */
  maxCv?: Ratio;
  margin: Ratio;
  /** By pattern of case keys. */
  margins: Record<string, Ratio>;
  baseline?: string;
  against?: string;
  confirm: boolean;
  onRejected: Severity;
  onNotComparable: Severity;
  acknowledged: AcknowledgedCase[];
  outputDir?: string;
  junitFile?: string;
  promFile?: string;
  historyDir?: string;
  parallel: boolean;
  memory: boolean;
  profile: boolean;
  profileIntervalUs: number;
  profileMemory: boolean;
  profileRounds: number;
  /** What else has to hold. Absent: nothing. */
  gate?: Gate;
  nodePath?: string;
  bunPath?: string;
  chromiumPath?: string;
  firefoxPath?: string;
};

export type SettingKey = keyof CliSettings;

/** What a key holds once something has set it. */
export type SettingOf<K extends SettingKey> = Required<CliSettings>[K];

/** What one layer says: the keys it sets and no others. */
export type Values = Partial<CliSettings>;
