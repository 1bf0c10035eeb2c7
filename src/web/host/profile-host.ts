import { proxy, type Remote } from 'comlink';
import type { Result } from '../../lab/model/result.ts';
import type { ProfileApi } from '../../lab/wire/profile-api.ts';
import { createRestartingWorker } from './restarting-worker.ts';

/** The profile worker as the page sees it: no call rejects, and every call ends. */
export interface ProfileHost extends ProfileApi {
  /** Ends the worker and forgets its profiles; calls under way and later ones fail with `stopped`. */
  end(): void;
}

/** Errors: those of the calls themselves, and of `createRestartingWorker`. */
export function createProfileHost(startWorker: () => Worker): ProfileHost {
  const worker = createRestartingWorker<ProfileApi>(startWorker);
  const call = async <T>(ask: (remote: Remote<ProfileApi>) => Promise<Result<T>>): Promise<Result<T>> => {
    const answered = await worker.call(ask);
    return answered.ok ? answered.value : answered;
  };
  return {
    open: (file, name, progress) =>
      call((remote) => remote.open(file, name, progress ? proxy(progress) : undefined)),
    take: (profile, instead) => call((remote) => remote.take(profile, instead)),
    close: async (profile) => {
      await worker.call((remote) => remote.close(profile));
    },
    texts: (profile) => call((remote) => remote.texts(profile)),
    boxes: (view) => call((remote) => remote.boxes(view)),
    table: (view) => call((remote) => remote.table(view)),
    lines: (view, frame) => call((remote) => remote.lines(view, frame)),
    search: (view, query) => call((remote) => remote.search(view, query)),
    save: (format, view) => call((remote) => remote.save(format, view)),
    copy: (profile) => call((remote) => remote.copy(profile)),
    compare: (baseline, candidate) => call((remote) => remote.compare(baseline, candidate)),
    tiers: (profile) => call((remote) => remote.tiers(profile)),
    end: worker.close,
  };
}
