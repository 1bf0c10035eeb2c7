import type { CaseMemory } from '../../../lab/model/case-memory.ts';
import type { DeadCode } from '../../../lab/model/dead-code.ts';
import { bytesText, durationText } from '../../../lab/model/quantity-text.ts';
import type { CaseSummary } from '../../../lab/model/summary.ts';
import { failureText } from '../../../lab/words/failure-text.ts';
import { Button } from '../primitives/button.tsx';
import { codeWarning } from './code-warning.ts';
import type { CodeWarning } from './code-warning.ts';
import { memorySentences } from '../../../lab/words/memory-text.ts';
import { measuredWarnings } from '../../../lab/words/measured-warnings.ts';
import { caseInk } from './case-ink.ts';
import { IntervalPlot } from './interval-plot.tsx';
import type { Axis } from './interval-plot.tsx';
import { RatioPlot } from './ratio-plot.tsx';
import type { RatioAxis } from './ratio-plot.tsx';
import { CvCell, FigureCell, NameCell, RelativeCell, SamplesCell, TimeCell } from './result-cells.tsx';
import type { ResultRow } from './result-rows.ts';
import { WarningLine } from './warning-line.tsx';
import { ratePerSecond, withoutFigures } from './results-text.ts';

const columnCount = 13;

/** A figure of a row somebody wants to know the making of. */
export type Asked = { index: number; about: 'time' | 'ratio' };

export type RowActions = {
  onSelect: (index: number) => void;
  onBaseline: (key: string) => void;
  /** Asks how the row's figures were made. */
  onHow: (asked: Asked) => void;
  /** Asks where the time of the case of that key goes. Absent while something is measured, and of suites of our own. */
  onProfile?: ((key: string) => void) | undefined;
  /** Absent where the text that ran is not at hand. */
  onLine?: ((line: number) => void) | undefined;
};

type Axes = { axis: Axis; ratioAxis: RatioAxis };
type Props = RowActions &
  Axes & {
    row: ResultRow;
    selected: boolean;
    /** What an engine may have removed, of all cases. */
    deadCode: readonly DeadCode[];
  };

export function ResultRowView({ row, axis, ratioAxis, selected, deadCode, ...actions }: Props) {
  const { summary } = row;
  return (
    <>
      <tr className={selected ? 'results__row results__row--selected' : 'results__row'}>
        <NameCell row={row} selected={selected} onSelect={() => actions.onSelect(row.index)} />
        {summary ? (
          <Figures
            row={row}
            summary={summary}
            axis={axis}
            ratioAxis={ratioAxis}
            onBaseline={() => actions.onBaseline(row.key)}
            onHow={(about) => actions.onHow({ index: row.index, about })}
          />
        ) : (
          <td className="table__secondary" colSpan={columnCount - 1}>
            {withoutFigures(row)}
          </td>
        )}
      </tr>
      {selected && <ActionLine onProfile={onProfileOf(row, actions)} />}
      {warningsOf(row, deadCode).map((warning) => (
        <tr key={warning.text} className="results__more">
          <td colSpan={columnCount}>
            <WarningLine warning={warning} onLine={actions.onLine} />
          </td>
        </tr>
      ))}
      {row.memory && <MemoryLine memory={row.memory} />}
      {row.failure && <FailureLine row={row} onLine={actions.onLine} />}
      {row.output !== '' && <OutputLine row={row} />}
    </>
  );
}

/** A case that failed would do so again. */
const onProfileOf = ({ key, failure }: ResultRow, { onProfile }: RowActions) =>
  onProfile && !failure ? () => onProfile(key) : undefined;

/** What can be asked of the chosen case; nothing where it cannot be looked into. */
function ActionLine({ onProfile }: { onProfile: (() => void) | undefined }) {
  if (!onProfile) return undefined;
  return (
    <tr className="results__more">
      <td colSpan={columnCount}>
        <div className="results__acts">
          <Button onClick={onProfile}>Where does its time go?</Button>
        </div>
      </td>
    </tr>
  );
}

/** Of the text first: it says why. */
function warningsOf(
  { shortName, summary, failure }: ResultRow,
  deadCode: readonly DeadCode[],
): CodeWarning[] {
  const ofText = codeWarning(deadCode, shortName);
  const measured = summary && !failure ? measuredWarnings(summary) : [];
  return [...(ofText ? [ofText] : []), ...measured.map((text) => ({ text }))];
}

const quantiles = ['p50', 'p75', 'p95', 'p99', 'min', 'max'] as const;
type FiguresProps = Axes & {
  row: ResultRow;
  summary: CaseSummary;
  onBaseline: () => void;
  onHow: (about: Asked['about']) => void;
};

function Figures({ row, summary, axis, ratioAxis, onBaseline, onHow }: FiguresProps) {
  const { likeEmpty } = summary;
  const onTime = () => onHow('time');
  return (
    <>
      <TimeCell summary={summary} onHow={onTime} />
      <PlotCell row={row} summary={summary} axis={axis} ratioAxis={ratioAxis} />
      <FigureCell onHow={onTime} likeEmpty={likeEmpty}>
        {ratePerSecond(summary)}
      </FigureCell>
      <RelativeCell row={row} onBaseline={onBaseline} onHow={() => onHow('ratio')} />
      <SamplesCell summary={summary} onHow={onTime} />
      <CvCell summary={summary} onHow={onTime} />
      {quantiles.map((name) => (
        <FigureCell key={name} onHow={onTime} likeEmpty={likeEmpty}>
          {durationText(summary[name])}
        </FigureCell>
      ))}
    </>
  );
}

/** The time's interval, and below it that of the ratio to the baseline. */
function PlotCell({ row, summary, axis, ratioAxis }: Axes & Pick<FiguresProps, 'row' | 'summary'>) {
  const { estimate, interval, likeEmpty } = summary;
  const ink = caseInk(row.index);
  if (likeEmpty) return <td className="results__plot">–</td>;
  return (
    <td className="results__plot">
      <IntervalPlot estimate={estimate} interval={interval} axis={axis} ink={ink} />
      {row.relative?.interval && (
        <RatioPlot ratio={row.relative.ratio} interval={row.relative.interval} axis={ratioAxis} ink={ink} />
      )}
    </td>
  );
}

function MemoryLine({ memory }: { memory: CaseMemory }) {
  return (
    <tr className="results__more">
      <td colSpan={columnCount}>
        <p className="results__memory">{memorySentences(memory).join(' ')}</p>
      </td>
    </tr>
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
