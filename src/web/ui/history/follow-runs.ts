import type { Archive } from '../../archive/archive.ts';

/** Word whenever the runs kept change, in this tab or another; not when only settings do. */
export const followRuns =
  (archive: Pick<Archive, 'subscribe'>) =>
  (changed: () => void): (() => void) =>
    archive.subscribe((change) => {
      if (change === 'runs') changed();
    });
