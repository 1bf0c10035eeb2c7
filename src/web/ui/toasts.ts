import { createCell } from '../create-cell.ts';
import type { Viewable } from './use-view.ts';

/** A short word to the person that leaves by itself; with an action it stays long enough to be reached. */
export type Toast = {
  id: number;
  kind: 'plain' | 'bad';
  text: string;
  action?: { label: string; run: () => void };
};

export interface Toasts extends Viewable<readonly Toast[]> {
  show(text: string, options?: { kind?: Toast['kind']; action?: Toast['action'] }): void;
  dismiss(id: number): void;
}

/** Most toasts on screen at once; the oldest gives way. */
const most = 3;

export function createToasts(): Toasts {
  const { view, set, subscribe } = createCell<readonly Toast[]>([]);
  let next = 1;
  return {
    view,
    subscribe,
    show(text, { kind = 'plain', action } = {}) {
      const toast = { id: next++, kind, text, ...(action && { action }) };
      set([...view(), toast].slice(-most));
    },
    dismiss: (id) => set(view().filter((toast) => toast.id !== id)),
  };
}
