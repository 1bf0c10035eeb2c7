import type { ReactNode } from 'react';
import { mostLines } from './headline.ts';
import type { Headline, HeadlineLine } from './headline.ts';
import './verdicts.css';

type Props = {
  /** Absent as long as the figures still change. */
  headline: Headline | undefined;
  /** Sentences it will have, as far as can be told: room is kept for them. */
  expected: number;
  /** What is to be known until then. */
  meanwhile: string | undefined;
  /** What to do where something is not decided. */
  advice: ReactNode;
};

/** What the run came to in words, before any number. A screen reader hears it when it is known, and when it changes. */
export function Verdicts({ headline, expected, meanwhile, advice }: Props) {
  return (
    <div className="verdicts">
      <div role="status">
        {headline ? <Lines headline={headline} /> : <Expected lines={expected} meanwhile={meanwhile} />}
      </div>
      {headline?.isUndecided && advice}
    </div>
  );
}

/** The room of the sentences to come, so that what stands below stays where it is. */
function Expected({ lines, meanwhile }: { lines: number; meanwhile: string | undefined }) {
  const rest = Math.min(mostLines, lines) - 1;
  return (
    <div className="verdicts__list">
      <p
        className={`verdicts__line verdicts__${meanwhile === undefined ? 'expected' : 'line--inconclusive'}`}
      >
        {meanwhile ?? 'The verdict stands here when the run is over.'}
      </p>
      {Array.from({ length: Math.max(0, rest) }, (_, nth) => (
        <p className="verdicts__line verdicts__room" key={nth} aria-hidden="true">
          &nbsp;
        </p>
      ))}
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
