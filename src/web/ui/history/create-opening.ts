import { ok } from '../../../lab/model/result.ts';
import type { Result } from '../../../lab/model/result.ts';
import type { RunStore } from '../../store/run-store.ts';
import { createReading } from '../create-reading.ts';
import type { Reading } from '../create-reading.ts';
import { openRun } from './open-run.ts';
import type { OpenedRun, OpeningParts } from './open-run.ts';

/**
 * Some kept runs, opened for as long as a screen looks at them, in the order asked for; or why one of
 * them cannot be. A run that is still going on in another tab is opened anew whenever more of it is written.
 */
export function createOpening(parts: OpeningParts, ids: readonly string[]): Reading<Result<RunStore[]>> {
  let opened: OpenedRun[] = [];
  let followed = false;
  const close = () => {
    for (const run of opened) run.close();
    opened = [];
  };
  const read = async (): Promise<Result<RunStore[]>> => {
    const results = await Promise.all(ids.map((id) => openRun(parts, id)));
    close();
    opened = results.flatMap((result) => (result.ok ? [result.value] : []));
    const stores = opened.map(({ store }) => store);
    // Who asked may have left before the answer, and does not come back to close it.
    if (!followed) close();
    return results.find((result) => !result.ok) ?? ok(stores);
  };
  const follow = (changed: () => void) => {
    followed = true;
    const leave = parts.archive.subscribe(() => {
      if (opened.some(({ status }) => status === 'running')) changed();
    });
    return () => {
      followed = false;
      leave();
      close();
    };
  };
  return createReading(read, follow);
}
