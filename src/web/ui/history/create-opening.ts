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
  const close = () => {
    for (const run of opened) run.close();
    opened = [];
  };
  const read = async (): Promise<Result<RunStore[]>> => {
    const results = await Promise.all(ids.map((id) => openRun(parts, id)));
    close();
    opened = results.flatMap((result) => (result.ok ? [result.value] : []));
    const broken = results.find((result) => !result.ok);
    return broken ?? ok(opened.map(({ store }) => store));
  };
  const follow = (changed: () => void) => {
    const leave = parts.archive.subscribe(() => {
      if (opened.some(({ status }) => status === 'running')) changed();
    });
    return () => {
      leave();
      close();
    };
  };
  return createReading(read, follow);
}
