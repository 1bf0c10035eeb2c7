import { countText, percentText } from '../../../lab/model/quantity-text.ts';
import type { CaseSummary } from '../../../lab/model/summary.ts';
import { estimateText } from '../format/estimate-text.ts';
import { relativeText } from '../format/relative-text.ts';
import { caseInk } from './case-ink.ts';
import type { ResultRow } from './result-rows.ts';

type NameProps = { row: ResultRow; selected: boolean; onSelect: () => void };

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

export function TimeCell({ summary }: { summary: CaseSummary }) {
  const { value, unit, plusMinus, range } = estimateText(summary.estimate, summary.interval);
  return (
    <td className="table__number">
      <strong>{value}</strong> {unit}
      {plusMinus !== undefined && <span className="table__secondary"> ±{plusMinus}</span>}
      <div className="table__secondary">{range ?? 'no interval: one worker'}</div>
    </td>
  );
}

export function RelativeCell({ row, onBaseline }: { row: ResultRow; onBaseline: () => void }) {
  const words = row.relative && relativeText(row.relative);
  return (
    <td>
      <label className="results__relative">
        <input
          type="radio"
          name="baseline"
          checked={row.isBaseline}
          aria-label={`Compare with ${row.key}`}
          onChange={onBaseline}
        />
        <span className={`results__verdict results__verdict--${words?.verdict ?? 'none'}`}>
          {row.isBaseline ? 'baseline' : (words?.text ?? '–')}
          <span className="table__secondary">{words?.range}</span>
        </span>
      </label>
    </td>
  );
}

export function SamplesCell({ summary: { kept, excluded } }: { summary: CaseSummary }) {
  const out = excluded.warmUp + excluded.severe;
  return (
    <td className="table__number results__samples">
      {countText(kept)}
      <details>
        <summary className="table__secondary">{countText(out)} excluded</summary>
        <dl className="results__excluded">
          <dt>Warm-up</dt>
          <dd>{countText(excluded.warmUp)}: in no figure.</dd>
          <dt>Severe outliers</dt>
          <dd>
            {countText(excluded.severe)}: beyond 3 interquartile ranges; out of mean and CV, in all else.
          </dd>
          <dt>Mild outliers</dt>
          <dd>{countText(excluded.mild)}: beyond 1.5; counted everywhere, only named.</dd>
        </dl>
      </details>
    </td>
  );
}

export const CvCell = ({ summary }: { summary: CaseSummary }) => (
  <td className="table__number">{percentText(summary.cv)}</td>
);
