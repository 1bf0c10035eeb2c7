import { useId, useLayoutEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { IconButton } from './icon-button.tsx';
import './dialog.css';

type Props = { title: string; onClose: () => void; children: ReactNode };

/**
 * A modal sheet, open as long as it is rendered. The browser keeps focus inside, closes it on Escape
 * and gives focus back; `onClose` must stop rendering it.
 */
export function Dialog({ title, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  // A layout effect is undone while the dialog is still in the page: only then the browser gives focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog className="dialog" ref={dialog} aria-labelledby={id} onCancel={onClose} onClose={onClose}>
      <div className="dialog__head">
        <h2 id={id}>{title}</h2>
        <IconButton icon="close" label="Close" onClick={onClose} />
      </div>
      <div className="dialog__body">{children}</div>
    </dialog>
  );
}
