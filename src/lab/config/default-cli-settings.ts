import { defaultLimits } from '../model/plan.ts';
import type { CliSettings } from './cli-settings.ts';

/** What holds where nothing was said. Keys without a default are absent. */
export const defaultCliSettings: CliSettings = {
  runtimes: ['node'],
  files: ['**/*.bench.{ts,js,mts,mjs}'],
  suites: [],
  preset: 'standard',
  stallMs: defaultLimits.stallMs,
  outputBytes: defaultLimits.outputBytes,
  timeoutMs: 1_800_000,
  margin: 0.005,
  margins: {},
  confirm: true,
  onRejected: 'fail',
  onNotComparable: 'fail',
  acknowledged: [],
  parallel: false,
  memory: false,
  profile: false,
  profileIntervalUs: 1_000,
  profileMemory: false,
  profileRounds: 0,
};
