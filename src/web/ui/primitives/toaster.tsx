import { useEffect, useState } from 'react';
import type { Toast, Toasts } from '../toasts.ts';
import { useView } from '../use-view.ts';
import { Button } from './button.tsx';
import { IconButton } from './icon-button.tsx';
import './toaster.css';

/** Long enough to read; longer when there is something to press. */
const plainMs = 6_000;
const actionMs = 20_000;

/** The corner where toasts appear. It is there from the start, so that screen readers hear the first one. */
export function Toaster({ toasts }: { toasts: Toasts }) {
  return (
    <div className="toaster" role="status" aria-live="polite">
      {useView(toasts).map((toast) => (
        <ToastCard key={toast.id} toast={toast} toasts={toasts} />
      ))}
    </div>
  );
}

function ToastCard({ toast, toasts }: { toast: Toast; toasts: Toasts }) {
  const [held, hold] = useState(false);
  useDismissal(toast, held, toasts);
  const { action } = toast;
  const act = () => {
    action?.run();
    toasts.dismiss(toast.id);
  };
  return (
    <div
      className={`toast toast--${toast.kind}`}
      onPointerEnter={() => hold(true)}
      onPointerLeave={() => hold(false)}
      onFocus={() => hold(true)}
      onBlur={() => hold(false)}
    >
      <p className="toast__text">{toast.text}</p>
      {action && (
        <Button look="quiet" onClick={act}>
          {action.label}
        </Button>
      )}
      <IconButton icon="close" label="Dismiss" onClick={() => toasts.dismiss(toast.id)} />
    </div>
  );
}

/** A bad word stays until it is dismissed; no toast leaves from under a pointer or the focus. */
function useDismissal({ id, kind, action }: Toast, held: boolean, toasts: Toasts) {
  const ms = action ? actionMs : plainMs;
  useEffect(() => {
    if (kind === 'bad' || held) return undefined;
    const timer = setTimeout(() => toasts.dismiss(id), ms);
    return () => clearTimeout(timer);
  }, [id, kind, ms, held, toasts]);
}
