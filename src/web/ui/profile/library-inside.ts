import type { Cell } from '../../create-cell.ts';
import type { ProfileHost } from '../../host/profile-host.ts';
import { changeLibrary } from './change-library.ts';
import type { Reader } from './create-reader.ts';
import type { Fault, LibraryView, Opened } from './library.ts';

/** What a library is made of. `host`: of the worker that holds what is open. */
export type LibraryInside = {
  view: Cell<LibraryView>;
  reader: Reader;
  host: Cell<ProfileHost | undefined>;
};

/** What came of something asked of what is open, where that still is. */
export function put(inside: LibraryInside, host: ProfileHost, name: string, come: Opened | Fault): void {
  if (host !== inside.host.view()) return;
  changeLibrary(inside, 'failure' in come ? { trouble: { name, ...come } } : { opened: come });
}
