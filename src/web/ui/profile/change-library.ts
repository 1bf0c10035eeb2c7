import type { Cell } from '../../create-cell.ts';
import type { LibraryView } from './library.ts';

/** Tells what is another now; all else stays. */
export const changeLibrary = ({ view }: { view: Cell<LibraryView> }, changes: Partial<LibraryView>): void =>
  view.set({ ...view.view(), ...changes });
