import { wrap } from 'comlink';
import type { ProfileRestApi } from '../src/lab/wire/profile-rest-api.ts';
import type { ReadRest } from './open-cpu-profile.ts';

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
