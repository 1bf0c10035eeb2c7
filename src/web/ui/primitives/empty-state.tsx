import type { ReactNode } from 'react';
import './empty-state.css';

type Props = { title: string; children?: ReactNode; action?: ReactNode };

/** Stands where there is nothing yet: what would be here and how to get it. */
export function EmptyState({ title, children, action }: Props) {
  return (
    <div className="empty-state">
      <h2 className="empty-state__title">{title}</h2>
      {children !== undefined && <p className="empty-state__text">{children}</p>}
      {action}
    </div>
  );
}
