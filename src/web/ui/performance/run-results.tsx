import { useState } from 'react';
import { spanText } from '../../../lab/model/quantity-text.ts';
import type { RunRecord } from '../../../lab/model/run.ts';
import { counted } from '../../../lab/words/counted.ts';
import { equivalenceMargin } from '../../../lab/words/relative-text.ts';
import { failureText } from '../../../lab/words/failure-text.ts';
import type { Lab } from '../lab.ts';
import { Button } from '../primitives/button.tsx';
import { Icon } from '../primitives/icon.tsx';
import { Notice } from '../primitives/notice.tsx';
import { Panel } from '../primitives/panel.tsx';
import { namelessWarning } from '../results/code-warning.ts';
import { FitnessLine } from '../results/fitness-line.tsx';
import { headline } from '../results/headline.ts';
import { HowDialog } from '../results/how-dialog.tsx';
import { resultRows } from '../results/result-rows.ts';
import type { ResultRow } from '../results/result-rows.ts';
import { resultsCsv, resultsMarkdown } from '../results/results-text.ts';
import { ResultsTable } from '../results/results-table.tsx';
import type { Asked } from '../results/result-row-view.tsx';
import { whereTimeGoes } from '../profile/where-time-goes.ts';
import { WarningLine } from '../results/warning-line.tsx';
import { SweepChart } from '../results/sweep-chart.tsx';
import { Verdicts } from '../results/verdicts.tsx';
import { useView } from '../use-view.ts';
import type { RunView } from '../../store/run-store.ts';
import { disturbanceText } from './disturbance-text.ts';
import { canRunLonger, runLonger } from './run-longer.ts';
import './run-results.css';

type Props = {
  lab: Lab;
  view: RunView;
  selected: number;
  onSelect: (index: number) => void;
  onLine: ((line: number) => void) | undefined;
};

/** What the run came to: its own failure, the verdict, the table, and what was printed outside any case. */
export function RunResults({ lab, view, selected, onSelect, onLine }: Props) {
  const [baseline, setBaseline] = useState<string>();
  const isOver = useIsOver(lab, view.run);
  const { run } = view;
  if (!run) return undefined;
  const rows = resultRows(view, baseline);
  return (
    <Panel title="Results" aside={rows.length > 0 && <CopyButtons lab={lab} rows={rows} />}>
      <RunFailure view={view} onLine={onLine} />
      {(rows.length > 0 || run.status === 'running') && (
        <RunVerdicts lab={lab} run={run} rows={rows} isOver={isOver} />
      )}
      {rows.length > 0 && (
        <>
          {run.status !== 'running' && <FitnessLine run={run} summaries={view.summaries} />}
          <Table
            lab={lab}
            rows={rows}
            run={run}
            selected={selected}
            onSelect={onSelect}
            onBaseline={setBaseline}
            onLine={onLine}
            onProfile={isOver ? askFor(lab, run) : undefined}
          />
          {isOver && <SweepChart key={run.id} lab={lab} view={view} />}
          <HowMade />
        </>
      )}
      {run.output !== '' && (
        <details className="run-results__output">
          <summary>Console output outside any case</summary>
          <pre>{run.output}</pre>
        </details>
      )}
    </Panel>
  );
}

type TableProps = Omit<Props, 'view'> & {
  rows: readonly ResultRow[];
  run: RunRecord;
  onBaseline: (key: string) => void;
  onProfile: ((key: string) => void) | undefined;
};

/** Only of a text that ran in the sandbox can it be told where time goes. */
const askFor = (lab: Lab, run: RunRecord) =>
  run.plan.benchmark.kind === 'written' ? (key: string) => void whereTimeGoes(lab, run, key) : undefined;

/** The table, and over it how the numbers of one row were made, when asked. */
function Table({ lab, rows, run, ...props }: TableProps) {
  const deadCode = useView(lab.deadCodeOf(run)) ?? [];
  const nameless = namelessWarning(deadCode);
  const [asked, ask] = useState<Asked>();
  const row = rows.find(({ index }) => index === asked?.index);
  return (
    <>
      {nameless && <WarningLine warning={nameless} onLine={props.onLine} />}
      <ResultsTable rows={rows} deadCode={deadCode} {...props} onHow={ask} />
      {row && (
        <HowDialog row={row} rows={rows} run={run} first={asked?.about} onClose={() => ask(undefined)} />
      )}
    </>
  );
}

/** The last figures come a moment after the run is over. */
function useIsOver(lab: Lab, run: RunRecord | undefined): boolean {
  const { busy } = useView(lab.session);
  return run !== undefined && run.status !== 'running' && !(busy && isHere(lab, run));
}

const isHere = ({ store }: Lab, { id }: RunRecord) => store.view().run?.id === id;

type VerdictsProps = { lab: Lab; run: RunRecord; rows: readonly ResultRow[]; isOver: boolean };

/** Until the last figures are written, nothing is said. */
function RunVerdicts({ lab, run, rows, isOver }: VerdictsProps) {
  if (isOver && rows.every(({ summary }) => !summary)) return undefined;
  return (
    <Verdicts
      headline={isOver ? headline(rows) : undefined}
      expected={rows.length - 1}
      meanwhile={disturbanceText(run)}
      advice={
        <Advice run={run} onLonger={isOver && isHere(lab, run) ? () => runLonger(lab, run) : undefined} />
      }
    />
  );
}

/** What to do about a comparison that is not decided. */
function Advice({ run, onLonger }: { run: RunRecord; onLonger: (() => void) | undefined }) {
  const took = spanText((run.endedAt ?? run.startedAt) - run.startedAt);
  if (!canRunLonger(run.plan)) {
    return (
      <p className="verdicts__advice">{took} did not decide it. More time or workers may, in Settings.</p>
    );
  }
  return (
    <div className="verdicts__advice">
      <p>{took} did not decide it.</p>
      {onLonger ? <Button onClick={onLonger}>Run longer</Button> : <p>The thorough preset may.</p>}
    </div>
  );
}

function RunFailure({ view: { run }, onLine }: Pick<Props, 'view' | 'onLine'>) {
  if (run?.status === 'stopped') {
    return (
      <Notice kind="plain">Stopped before its end: the figures are of what was measured until then.</Notice>
    );
  }
  if (!run?.failure) return undefined;
  const { what, fix, line } = failureText(run.failure);
  const go = line !== undefined && onLine && <Button onClick={() => onLine(line)}>Go to line {line}</Button>;
  return (
    <Notice kind="bad" action={go}>
      <strong>{line === undefined ? what : `Line ${line}: ${what}`}</strong> {fix}
    </Notice>
  );
}

function CopyButtons({ lab, rows }: { lab: Lab; rows: readonly ResultRow[] }) {
  const copy = async (name: string, text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      lab.toasts.show(`Copied ${counted(rows.length, 'row')} as ${name}.`);
    } catch {
      lab.toasts.show('The browser did not let it be copied.', { kind: 'bad' });
    }
  };
  return (
    <>
      <Button look="quiet" onClick={() => void copy('Markdown', resultsMarkdown(rows))}>
        <Icon name="copy" />
        Copy Markdown
      </Button>
      <Button look="quiet" onClick={() => void copy('CSV', resultsCsv(rows))}>
        Copy CSV
      </Button>
    </>
  );
}

const HowMade = () => (
  <details className="run-results__how">
    <summary>How to read the table</summary>
    <p>
      Press a figure to see how it was made, a name to see its trace; the round button makes a case the
      baseline. Of two plots the upper one is the time; the lower one is the ratio to the baseline, beside the
      line of no difference and the band of ± {equivalenceMargin}.
    </p>
  </details>
);
