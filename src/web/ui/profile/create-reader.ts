import type { ProfileSummary } from '../../../lab/model/profile-view.ts';
import { ok, type Result } from '../../../lab/model/result.ts';
import type { Bytes } from '../../../lab/model/units.ts';
import type { Progress } from '../../../lab/wire/profile-api.ts';
import type { Cell } from '../../create-cell.ts';
import type { ProfileHost } from '../../host/profile-host.ts';
import { changeLibrary } from './change-library.ts';
import type { Fault, LibraryView, Recorded } from './library.ts';

/** Profiles to be read: what they are called, and how large the file is. */
export type Source = {
  name: string;
  of: Bytes;
  read: (host: ProfileHost, progress: Progress) => Promise<Result<ProfileSummary[]>>;
};

export function sourceOf(what: File | Recorded): Source {
  if ('profile' in what)
    return { name: what.name, of: 0, read: async (host) => alone(await host.take(what.profile)) };
  return { name: what.name, of: what.size, read: (host, progress) => host.open(what, what.name, progress) };
}

const alone = <T>(result: Result<T>): Result<T[]> => (result.ok ? ok([result.value]) : result);

/** Makes something of what was read: the profile with the most samples comes first. */
type Make<T> = (host: ProfileHost, profiles: ProfileSummary[], name: string) => Promise<T | Fault>;

/** Reads one source at a time, telling the library how far it is and what went wrong. */
export interface Reader {
  /**
   * In a worker of its own, which is whose asks; who puts away that something is opening, too, once it is there to be
   * seen. Nothing where it could not be read, or was given up.
   */
  read<T extends object>(source: Source, make: Make<T>): Promise<{ host: ProfileHost; made: T } | undefined>;
  cancel(): void;
}

export function createReader(createHost: () => ProfileHost, view: Cell<LibraryView>): Reader {
  let reading: ProfileHost | undefined;
  const cancel = () => {
    reading?.end();
    reading = undefined;
    changeLibrary({ view }, { opening: undefined });
  };
  return {
    cancel,
    async read(source, make) {
      cancel();
      const { name, of } = source;
      const host = createHost();
      reading = host;
      changeLibrary({ view }, { opening: { name, read: 0, of }, trouble: undefined });
      const profiles = await source.read(host, progressOf(view, name));
      const made = profiles.ok ? await make(host, profiles.value, name) : profiles;
      if (reading !== host) return undefined;
      reading = undefined;
      if (!('failure' in made)) return { host, made };
      host.end();
      changeLibrary({ view }, { opening: undefined, trouble: { name, failure: made.failure } });
      return undefined;
    },
  };
}

const progressOf =
  (view: Cell<LibraryView>, name: string): Progress =>
  (read, of) => {
    if (view.view().opening?.name === name) changeLibrary({ view }, { opening: { name, read, of } });
  };

/** The one with the most samples: a file may hold one a thread. */
export const fullestOf = ([first, ...others]: readonly ProfileSummary[]): ProfileSummary =>
  others.reduce((best, each) => (each.samples > best.samples ? each : best), first);
