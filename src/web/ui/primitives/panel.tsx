import { useId } from 'react';
import type { ReactNode } from 'react';
import './panel.css';

type Props = { title: string; aside?: ReactNode; children: ReactNode };

/** A titled section of a screen. `aside` stands at the right of the title. */
export function Panel({ title, aside, children }: Props) {
  const id = useId();
  return (
    <section className="panel" aria-labelledby={id}>
      <header className="panel__head">
        <h2 className="panel__title" id={id}>
          {title}
        </h2>
        {aside !== undefined && <div className="panel__aside">{aside}</div>}
      </header>
      {children}
    </section>
  );
}
