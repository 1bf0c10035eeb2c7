import type { Result } from '../../../lab/model/result.ts';
import type { Draft } from '../../archive/archive.ts';
import { readShareLink } from '../../archive/share-link.ts';
import { tellFailure } from '../history/tell-failure.ts';
import type { Lab } from '../lab.ts';
import type { Opened } from './open-suite.ts';
import { replaceByTrusted, replaceDraft } from './replace-draft.ts';

type Parts = Pick<Lab, 'desk' | 'toasts' | 'routes' | 'suites'>;

/**
 * Puts what the address names on the desk, then takes it out of the address, so that a reload does not
 * do it again over what was written since. Nothing runs by it. Returns its undoing.
 */
export function followAddress(parts: Parts): () => void {
  const follow = async () => {
    const route = parts.routes.view();
    if (route.screen !== 'performance') return;
    const { share, suite } = route;
    if (share === undefined && suite === undefined) return;
    parts.routes.replace({ screen: 'performance' });
    if (share !== undefined) putLink(parts, await readShareLink(share));
    if (suite !== undefined) putSuite(parts, await parts.suites.open(suite));
  };
  void follow();
  return parts.routes.subscribe(() => void follow());
}

function putLink(parts: Parts, draft: Result<Draft>) {
  if (draft.ok) replaceDraft(parts, draft.value, true);
  else tellFailure(parts.toasts, draft.failure);
}

/** Puts a suite on the desk: as text that can be changed, or to be looked at only. */
export function putSuite(parts: Pick<Lab, 'desk' | 'toasts'>, opened: Result<Opened>): void {
  if (!opened.ok) tellFailure(parts.toasts, opened.failure);
  else if ('suite' in opened.value) replaceByTrusted(parts, opened.value);
  else replaceDraft(parts, opened.value);
}
