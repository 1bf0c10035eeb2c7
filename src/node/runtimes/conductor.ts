import type { Environment } from '../../lab/model/environment.ts';
import type { Recording } from '../../lab/model/recording.ts';
import type { RecorderAnswer } from './recorder-words.ts';

/** What conducts runs elsewhere: a process of Node or Bun, or the page of the lab in a browser. */
export type Conductor = {
  environment: Environment;
  /** With all its digits: `Chromium 156.0.7000.1`. */
  version: string;
  /**
   * Runs what is asked (`runRequestText`), one run at a time; tells what happens (`parseToldEvents`) and gives back the
   * whole run (`keptRunText`). Rejects when the conductor is gone.
   */
  run(request: string, tell: (events: string) => void): Promise<string>;
  /**
   * Runs what is asked, and records the worker that measures last by the engine's own profiler. Absent where that cannot
   * be driven. Rejects when the conductor is gone.
   */
  record?(request: string, recording: Recording): Promise<RecorderAnswer>;
  /** What calls of the cases allocate (`caseMemoriesText`), found with nothing timed; absent where it cannot be asked. */
  weigh?(request: string): Promise<string>;
  /** Has the run that is on end early. */
  stop(): void;
  /** Ends it, whatever it does, and all that it has started. */
  close(): Promise<void>;
};
