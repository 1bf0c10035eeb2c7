import { useId } from 'react';
import type { ReactNode } from 'react';
import './chart-frame.css';

type Props = {
  title: string;
  /** The same facts in words, for who does not see the picture; shown on demand to all. A list is always shown. */
  text: string | readonly string[];
  /** Every figure of the picture, shown on demand. */
  table?: ReactNode;
  aside?: ReactNode;
  /** The canvas, given the id of what describes it. */
  children: (describedBy: string) => ReactNode;
};

/** A picture with its title above it and its text alternative beside it. */
export function ChartFrame({ title, text, table, aside, children }: Props) {
  const id = useId();
  return (
    <figure className="chart-frame">
      <figcaption className="chart-frame__head">
        <span className="chart-frame__title">{title}</span>
        {aside}
      </figcaption>
      <div className="chart-frame__picture">{children(id)}</div>
      {typeof text === 'string' ? (
        <Folded summary="In words">
          <p id={id}>{text}</p>
        </Folded>
      ) : (
        <ul className="chart-frame__words chart-frame__facts" id={id}>
          {text.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      )}
      {Boolean(table) && <Folded summary="As a table">{table}</Folded>}
    </figure>
  );
}

const Folded = ({ summary, children }: { summary: string; children: ReactNode }) => (
  <details className="chart-frame__words">
    <summary>{summary}</summary>
    {children}
  </details>
);
