import type { ReactNode } from 'react';
import './notice.css';

type Props = { kind: 'plain' | 'warn' | 'bad'; children: ReactNode; action?: ReactNode };

/** A sentence that stays until its cause is gone. */
export function Notice({ kind, children, action }: Props) {
  return (
    <div className={`notice notice--${kind}`} role={kind === 'bad' ? 'alert' : 'status'}>
      <div className="notice__text">{children}</div>
      {action}
    </div>
  );
}
