import type { ReactNode } from 'react';
import type { Headline, HeadlineLine } from './headline.ts';
import './verdicts.css';

type Props = {
  /** Absent as long as the figures still change. */
  headline: Headline | undefined;
  /** What to do where something is not decided. */
  advice: ReactNode;
};

/** What the run came to in words, before any number. A screen reader hears it when it is known, and when it changes. */
export function Verdicts({ headline, advice }: Props) {
  return (
    <div className="verdicts">
      <div role="status">
        {headline ? (
          <Lines headline={headline} />
        ) : (
          <p className="verdicts__more">The verdict stands here when the run is over.</p>
        )}
      </div>
      {headline?.isUndecided && advice}
    </div>
  );
}

function Lines({ headline: { lines, more } }: { headline: Headline }) {
  if (lines.length === 1) return <Line line={lines[0]} />;
  return (
    <ul className="verdicts__list">
      {lines.map((line) => (
        <li key={line.what}>
          <Line line={line} />
        </li>
      ))}
      {more > 0 && <li className="verdicts__more">{more} more in the table</li>}
    </ul>
  );
}

function Line({ line: { verdict, what, range } }: { line: HeadlineLine }) {
  return (
    <p className={`verdicts__line verdicts__line--${verdict}`}>
      <strong>{what}</strong>
      {range !== undefined && <span>, {range}</span>}
    </p>
  );
}
