import { useId } from 'react';
import type { ReactNode } from 'react';
import './chart-frame.css';

type Props = {
  title: string;
  /** The same facts in words, for who does not see the picture; shown to all: on demand, or beside a table always. */
  text: ReactNode;
  /** Every figure of the picture, shown on demand. */
  table?: ReactNode;
  aside?: ReactNode;
  /** The canvas, given the id of what describes it. */
  children: (describedBy: string) => ReactNode;
};

/** A picture with its title above it and its text alternative beside it. */
export function ChartFrame({ title, text, table, aside, children }: Props) {
  const id = useId();
  const words = <div id={id}>{text}</div>;
  return (
    <figure className="chart-frame">
      <figcaption className="chart-frame__head">
        <span className="chart-frame__title">{title}</span>
        {aside}
      </figcaption>
      <div className="chart-frame__picture">{children(id)}</div>
      {table !== undefined && <div className="chart-frame__words">{words}</div>}
      <details className="chart-frame__words">
        <summary>{table === undefined ? 'In words' : 'As a table'}</summary>
        {table ?? words}
      </details>
    </figure>
  );
}
