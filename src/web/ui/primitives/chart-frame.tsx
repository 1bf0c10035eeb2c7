import { useId } from 'react';
import type { ReactNode } from 'react';
import './chart-frame.css';

type Props = {
  title: string;
  /** The same facts in words, for who does not see the picture; shown on demand to all. */
  text: string;
  aside?: ReactNode;
  /** The canvas, given the id of what describes it. */
  children: (describedBy: string) => ReactNode;
};

/** A picture with its title above it and its text alternative beside it. */
export function ChartFrame({ title, text, aside, children }: Props) {
  const id = useId();
  return (
    <figure className="chart-frame">
      <figcaption className="chart-frame__head">
        <span className="chart-frame__title">{title}</span>
        {aside}
      </figcaption>
      <div className="chart-frame__picture">{children(id)}</div>
      <details className="chart-frame__words">
        <summary>In words</summary>
        <p id={id}>{text}</p>
      </details>
    </figure>
  );
}
