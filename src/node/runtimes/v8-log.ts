import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { versions } from 'node:process';
import type { Recording, TierRecording } from '../../lab/model/recording.ts';

/** The log that V8 writes of a process, in a folder of its own. */
export type V8Log = {
  folder: string;
  /** What the process is to be started with. */
  flags: string[];
  /** Of the thread that ran a benchmark, when that has ended; empty where there is none. */
  text(): string;
  remove(): void;
};

/** Sources may speak of it too; only its own thread has code of it. */
const OF_BENCHMARK = /^code-creation,.* benchmark\.ts:/m;

/** Whether it is V8's log that tells it, which a process has to be started for. */
export const isLogged = (recording: Recording): recording is TierRecording =>
  recording.kind === 'tiers' && versions.bun === undefined;

export function createV8Log({ intervalUs }: TierRecording): V8Log {
  const folder = mkdtempSync(join(tmpdir(), 'arsenal-log-'));
  return {
    folder,
    flags: [
      '--prof',
      '--log-deopt',
      '--logfile-per-isolate',
      `--prof-sampling-interval=${intervalUs}`,
      `--logfile=${join(folder, 'v8.log')}`,
    ],
    text() {
      const logs = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'));
      const log = logs.find((each) => OF_BENCHMARK.test(each)) ?? '';
      return log
        .split('\n')
        .filter((line) => !line.startsWith('script-source,'))
        .join('\n');
    },
    remove: () => removeLog(folder),
  };
}

/** Also where somebody writes to it still. */
export const removeLog = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 });
