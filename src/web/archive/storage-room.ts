import type { Storage } from './archive-parts.ts';
import type { Quota } from './archive.ts';

/** How much of the disk is ours, and whether the browser may take it back. */
export async function quotaOf(storage: Storage | undefined): Promise<Quota | undefined> {
  if (!storage) return undefined;
  try {
    const [{ usage = 0, quota = 0 }, persisted] = await Promise.all([
      storage.estimate(),
      storage.persisted(),
    ]);
    return { usage, quota, persisted };
  } catch {
    return undefined;
  }
}

/** Asks the browser not to clear our storage when the disk runs low. It may ask the person, or refuse. */
export async function askToPersist(storage: Storage | undefined): Promise<void> {
  try {
    if (storage && !(await storage.persisted())) await storage.persist();
  } catch {
    // A browser that does not want to be asked keeps what it keeps.
  }
}
