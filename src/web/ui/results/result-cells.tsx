import type { ReactNode } from 'react';
import { countText, percentText } from '../../../lab/model/quantity-text.ts';
import type { CaseSummary, Relative } from '../../../lab/model/summary.ts';
import { estimateText } from '../../../lab/words/estimate-text.ts';
import { relativeText } from '../../../lab/words/relative-text.ts';
import { caseInk } from './case-ink.ts';
import type { ResultRow } from './result-rows.ts';
import { likeEmptyText } from './results-text.ts';

type NameProps = {
  row: ResultRow;
  selected: boolean;
  onSelect: () => void;
};

/** The name selects the case for the trace above. */
export function NameCell({ row, selected, onSelect }: NameProps) {
  return (
    <th className="table__name results__name" scope="row">
      <button type="button" className="results__case" aria-pressed={selected} onClick={onSelect}>
        <span className={`swatch swatch--${caseInk(row.index)}`} aria-hidden="true" />
        <span>
          {row.groups.length > 0 && <span className="table__secondary">{row.groups.join(' / ')} / </span>}
          {row.name}
        </span>
      </button>
    </th>
  );
}

type HowProps = { onHow: () => void; className?: string; children: ReactNode };

/** A figure that tells how it was made when it is pressed. */
function Figure({ onHow, className = '', children }: HowProps) {
  return (
    <button type="button" className={`results__figure ${className}`} aria-haspopup="dialog" onClick={onHow}>
      {children}
      <span className="visually-hidden">, how this was made</span>
    </button>
  );
}

export function TimeCell({ summary, onHow }: { summary: CaseSummary; onHow: () => void }) {
  return (
    <td className="table__number">
      <Figure onHow={onHow}>{summary.likeEmpty ? <LikeEmpty /> : <Time summary={summary} />}</Figure>
    </td>
  );
}

const LikeEmpty = () => (
  <>
    <strong>–</strong>
    <span className="table__secondary results__like-empty">{likeEmptyText}</span>
  </>
);

function Time({ summary: { estimate, interval } }: { summary: CaseSummary }) {
  const { value, unit, plusMinus, range } = estimateText(estimate, interval);
  return (
    <>
      <span>
        <strong>{value}</strong> {unit}
        {plusMinus !== undefined && <span className="table__secondary"> ±{plusMinus}</span>}
      </span>
      <span className="table__secondary">{range ?? 'no interval: one worker'}</span>
    </>
  );
}

type RelativeProps = { row: ResultRow; onBaseline: () => void; onHow: () => void };

export function RelativeCell({ row, onBaseline, onHow }: RelativeProps) {
  return (
    <td>
      <div className="results__relative">
        <label className="results__baseline">
          <input
            type="radio"
            name="baseline"
            checked={row.isBaseline}
            aria-label={`Compare with ${row.key}`}
            onChange={onBaseline}
          />
        </label>
        {row.relative ? (
          <Verdict relative={row.relative} isOver={row.over} onHow={onHow} />
        ) : (
          <span className="results__figure results__verdict">{row.isBaseline ? 'baseline' : '–'}</span>
        )}
      </div>
    </td>
  );
}

type VerdictProps = { relative: Relative; isOver: boolean; onHow: () => void };

/** As long as the run is on, nothing is decided, and nothing coloured. */
function Verdict({ relative, isOver, onHow }: VerdictProps) {
  const { verdict, text, range } = relativeText(relative);
  const look = isOver ? verdict : 'unresolved';
  return (
    <Figure onHow={onHow} className={`results__verdict results__verdict--${look}`}>
      <span>{text}</span>
      {range !== undefined && <span className="table__secondary">{range}</span>}
    </Figure>
  );
}

type PlainProps = { onHow: () => void; likeEmpty?: boolean | undefined; children: ReactNode };

/** A further figure of the row: for the pointer it tells the same as the buttons do. */
export function FigureCell({ onHow, likeEmpty = false, children }: PlainProps) {
  return (
    <td
      className="table__number results__plain"
      title={likeEmpty ? likeEmptyText : undefined}
      onClick={onHow}
    >
      {likeEmpty ? '–' : children}
    </td>
  );
}

export const SamplesCell = ({
  summary: { kept, excluded },
  onHow,
}: {
  summary: CaseSummary;
  onHow: () => void;
}) => (
  <FigureCell onHow={onHow}>
    {countText(kept)}
    <div className="table__secondary">{countText(excluded.warmUp + excluded.severe)} excluded</div>
  </FigureCell>
);

export const CvCell = ({
  summary: { cv, likeEmpty },
  onHow,
}: {
  summary: CaseSummary;
  onHow: () => void;
}) => (
  <FigureCell onHow={onHow} likeEmpty={likeEmpty}>
    {percentText(cv)}
  </FigureCell>
);
