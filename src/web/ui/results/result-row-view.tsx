import { bytesText, durationText } from '../../../lab/model/quantity-text.ts';
import type { CaseSummary } from '../../../lab/model/summary.ts';
import { failureText } from '../failure-text.ts';
import { Button } from '../primitives/button.tsx';
import { caseInk } from './case-ink.ts';
import { IntervalPlot } from './interval-plot.tsx';
import type { Axis } from './interval-plot.tsx';
import { CvCell, NameCell, RelativeCell, SamplesCell, TimeCell } from './result-cells.tsx';
import type { ResultRow } from './result-rows.ts';
import { ratePerSecond, withoutFigures } from './results-text.ts';

const columnCount = 13;

export type RowActions = {
  onSelect: (index: number) => void;
  onBaseline: (key: string) => void;
  /** Absent where the text that ran is not at hand. */
  onLine?: ((line: number) => void) | undefined;
};

type Props = RowActions & { row: ResultRow; axis: Axis; selected: boolean };

export function ResultRowView({ row, axis, selected, ...actions }: Props) {
  const { summary } = row;
  return (
    <>
      <tr className={selected ? 'results__row results__row--selected' : 'results__row'}>
        <NameCell row={row} selected={selected} onSelect={() => actions.onSelect(row.index)} />
        {summary ? (
          <Figures row={row} summary={summary} axis={axis} onBaseline={() => actions.onBaseline(row.key)} />
        ) : (
          <td className="table__secondary" colSpan={columnCount - 1}>
            {withoutFigures(row)}
          </td>
        )}
      </tr>
      {row.failure && <FailureLine row={row} onLine={actions.onLine} />}
      {row.output !== '' && <OutputLine row={row} />}
    </>
  );
}

const quantiles = ['p50', 'p75', 'p95', 'p99', 'min', 'max'] as const;
type FiguresProps = { row: ResultRow; summary: CaseSummary; axis: Axis; onBaseline: () => void };

function Figures({ row, summary, axis, onBaseline }: FiguresProps) {
  const { estimate, interval } = summary;
  return (
    <>
      <TimeCell summary={summary} />
      <td className="results__plot">
        <IntervalPlot estimate={estimate} interval={interval} axis={axis} ink={caseInk(row.index)} />
      </td>
      <td className="table__number">{ratePerSecond(summary)}</td>
      <RelativeCell row={row} onBaseline={onBaseline} />
      <SamplesCell summary={summary} />
      <CvCell summary={summary} />
      {quantiles.map((name) => (
        <td className="table__number" key={name}>
          {durationText(summary[name])}
        </td>
      ))}
    </>
  );
}

function FailureLine({ row, onLine }: { row: ResultRow; onLine: RowActions['onLine'] }) {
  if (!row.failure) return undefined;
  const { what, fix, line } = failureText(row.failure);
  return (
    <tr className="results__more">
      <td colSpan={columnCount}>
        <div className="results__failure">
          <p>
            <strong>{line === undefined ? what : `Line ${line}: ${what}`}</strong> {fix}
          </p>
          {line !== undefined && onLine && <Button onClick={() => onLine(line)}>Go to line {line}</Button>}
        </div>
      </td>
    </tr>
  );
}

function OutputLine({ row }: { row: ResultRow }) {
  return (
    <tr className="results__more">
      <td colSpan={columnCount}>
        <details className="results__output">
          <summary>
            Console output of {row.name} ({bytesText(row.output.length)})
          </summary>
          <pre>{row.output}</pre>
        </details>
      </td>
    </tr>
  );
}
