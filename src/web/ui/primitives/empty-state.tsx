import type { ReactNode } from 'react';
import './empty-state.css';

type Props = { title: string; children?: ReactNode; action?: ReactNode };

/** Stands where there is nothing yet: what would be here and how to get it. */
export function EmptyState({ title, children, action }: Props) {
  return (
    <div className="empty-state">
      <h3>{title}</h3>
      {children !== undefined && <p className="empty-state__text">{children}</p>}
      {action}
    </div>
  );
}
