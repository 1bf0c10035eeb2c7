import { wrap } from 'comlink';
import type { CpuRest } from '../src/lab/model/cpu-rest.ts';
import type { ProfileRestApi } from '../src/lab/wire/profile-rest-api.ts';

/** Reads a profile from the node on that begins at the byte `from`; undefined where that comes to nothing. */
export type ReadRest = (file: Blob, from: number) => Promise<CpuRest | undefined>;

/** Reads the second half of a file in a worker that is ended after it. */
export interface ProfileRest {
  /** Starts the worker before it is needed. */
  start: () => void;
  read: ReadRest;
  /** Ends a worker that was not needed. */
  end: () => void;
}

export function createProfileRest(startWorker: () => Worker): ProfileRest {
  let started: Worker | undefined;
  const start = (): Worker => (started ??= startWorker());
  return {
    start: () => void start(),
    end() {
      started?.terminate();
      started = undefined;
    },
    async read(file, from) {
      const worker = start();
      started = undefined;
      const died = new Promise<undefined>((told) => worker.addEventListener('error', () => told(undefined)));
      // What fails here is read over there.
      const rest = await Promise.race([wrap<ProfileRestApi>(worker).rest(file, from), died]).catch(
        () => undefined,
      );
      worker.terminate();
      return rest;
    },
  };
}
