import { failureText } from '../../../lab/words/failure-text.ts';
import { estimateText } from '../../../lab/words/estimate-text.ts';
import { relativeText } from '../../../lab/words/relative-text.ts';
import { likeEmptyText } from '../results/results-text.ts';
import type { Match, Side } from './match-cases.ts';
import '../primitives/table.css';
import './compare-table.css';

type Props = { matches: readonly Match[]; shown: string; onShow: (key: string) => void };

/** The cases both runs have. A name chooses which distributions are drawn below. */
export function CompareTable({ matches, shown, onShow }: Props) {
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label="Cases of both runs">
      <table className="table compare-table">
        <thead>
          <tr>
            <th scope="col" className="table__name">
              Case
            </th>
            <th scope="col">B against A</th>
            <th scope="col" className="table__number">
              Time in A
            </th>
            <th scope="col" className="table__number">
              Time in B
            </th>
          </tr>
        </thead>
        <tbody>
          {matches.map((match) => (
            <CaseRow key={match.key} match={match} shown={match.key === shown} onShow={onShow} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type RowProps = { match: Match; shown: boolean; onShow: (key: string) => void };
function CaseRow({ match, shown, onShow }: RowProps) {
  return (
    <tr className={shown ? 'compare-table__row--shown' : undefined}>
      <th scope="row" className="table__name">
        <button
          type="button"
          className="compare-table__case"
          aria-pressed={shown}
          onClick={() => onShow(match.key)}
        >
          {match.key}
        </button>
      </th>
      <RatioCell match={match} />
      <SideCell side={match.a} />
      <SideCell side={match.b} />
    </tr>
  );
}

function SideCell({ side: { summary, failure } }: { side: Side }) {
  if (!summary)
    return <td className="table__secondary">{failure ? failureText(failure).what : 'no figures'}</td>;
  if (summary.likeEmpty) {
    return (
      <td className="table__number">
        –<div className="table__secondary compare-table__reason">{likeEmptyText}</div>
      </td>
    );
  }
  const { value, unit, plusMinus, range } = estimateText(summary.estimate, summary.interval);
  return (
    <td className="table__number">
      {value} {unit}
      {plusMinus !== undefined && <span className="table__secondary"> ±{plusMinus}</span>}
      <div className="table__secondary">{range ?? 'no interval: one worker'}</div>
    </td>
  );
}

function RatioCell({ match: { relative } }: { match: Match }) {
  if (!relative) return <td className="table__secondary">–</td>;
  const { verdict, text, range } = relativeText(relative);
  return (
    <td>
      <span className={`compare-table__verdict compare-table__verdict--${verdict}`}>{text}</span>
      {range !== undefined && <div className="table__secondary">{range}</div>}
    </td>
  );
}
