import type { OfflineNote, OfflineView } from './offline-view.ts';
import type { Page } from './page.ts';

type Facts = Omit<OfflineView, 'note'>;
/** One note for each concern; the view shows the first that is set, in this order. */
type Notes = Partial<Record<'withdrawal' | 'update' | 'isolation', OfflineNote>>;

export type OfflineState = {
  view(): OfflineView;
  subscribe(listener: () => void): () => void;
  set(facts: Partial<Facts>): void;
  note(concern: keyof Notes, note: OfflineNote | undefined): void;
};

/** What is known, as an external store: a new snapshot for every change and none for a change to the same. */
export function createOfflineState(page: Page): OfflineState {
  const listeners = new Set<() => void>();
  const notes: Record<keyof Notes, OfflineNote | undefined> = {
    withdrawal: undefined,
    update: undefined,
    isolation: undefined,
  };
  let facts = firstFacts(page);
  let view: OfflineView = facts;

  function publish() {
    const note = notes.withdrawal ?? notes.update ?? notes.isolation;
    const next = note === undefined ? facts : { ...facts, note };
    if (JSON.stringify(next) === JSON.stringify(view)) return;
    view = next;
    for (const listener of listeners) listener();
  }
  return {
    view: () => view,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    set(change) {
      facts = { ...facts, ...change };
      publish();
    },
    note(concern, note) {
      notes[concern] = note;
      publish();
    },
  };
}

function firstFacts(page: Page): Facts {
  const controlled = page.services?.controlled() ?? false;
  return {
    isolated: page.isolated,
    controlled,
    ready: controlled,
    online: page.online(),
    updateReady: false,
    installable: false,
    installed: page.installed,
  };
}
