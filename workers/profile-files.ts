import { wrap, type Remote } from 'comlink';
import { failed, type Result } from '../src/lab/model/result.ts';
import type { ProfileFilesApi } from '../src/lab/wire/profile-files-api.ts';

type Files = { remote: Remote<ProfileFilesApi>; death: Promise<Result<never>> };

/** Asks the worker of files, which is started when it is first needed, and again where it has died. Every call ends. */
export function createProfileFiles(start: () => Worker) {
  let files: Files | undefined;
  const started = (): Files => {
    const worker = start();
    const death = new Promise<Result<never>>((tell) => {
      worker.addEventListener('error', ({ message }) => {
        files = undefined;
        worker.terminate();
        tell(
          failed({ code: 'worker-failed', message: message || 'what reads this kind of file did not start' }),
        );
      });
    });
    return { remote: wrap<ProfileFilesApi>(worker), death };
  };
  return async <T>(ask: (files: Remote<ProfileFilesApi>) => Promise<Result<T>>): Promise<Result<T>> => {
    const { remote, death } = (files ??= started());
    return Promise.race([ask(remote), death]);
  };
}
