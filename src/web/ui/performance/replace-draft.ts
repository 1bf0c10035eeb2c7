import type { Draft } from '../../archive/archive.ts';
import type { Lab } from '../lab.ts';
import type { TrustedSuite } from './desk.ts';

type Parts = Pick<Lab, 'desk' | 'toasts'>;

/** Puts another benchmark on the desk; one press brings back what was there. */
export function replaceDraft({ desk, toasts }: Parts, draft: Draft, fromLink = false): void {
  offerUndo(toasts, draft.title, desk.put(draft, { fromLink }));
}

export function replaceByTrusted({ desk, toasts }: Parts, suite: TrustedSuite): void {
  offerUndo(toasts, suite.title, desk.putTrusted(suite));
}

function offerUndo(toasts: Lab['toasts'], title: string, undo: () => void) {
  toasts.show(`Opened “${title}” in place of what was in the editor.`, {
    action: { label: 'Undo', run: undo },
  });
}
