import { useState } from 'react';
import { counted } from '../format/counted.ts';
import { failureText } from '../failure-text.ts';
import type { Lab } from '../lab.ts';
import { Button } from '../primitives/button.tsx';
import { Icon } from '../primitives/icon.tsx';
import { Notice } from '../primitives/notice.tsx';
import { Panel } from '../primitives/panel.tsx';
import { resultRows } from '../results/result-rows.ts';
import type { ResultRow } from '../results/result-rows.ts';
import { resultsCsv, resultsMarkdown } from '../results/results-text.ts';
import { ResultsTable } from '../results/results-table.tsx';
import type { RunView } from '../../store/run-store.ts';
import './run-results.css';

type Props = {
  lab: Lab;
  view: RunView;
  selected: number;
  onSelect: (index: number) => void;
  onLine: ((line: number) => void) | undefined;
};

/** What the run came to: its own failure, the table, and what was printed outside any case. */
export function RunResults({ lab, view, selected, onSelect, onLine }: Props) {
  const [baseline, setBaseline] = useState<string>();
  const { run } = view;
  if (!run) return undefined;
  const rows = resultRows(view, baseline);
  return (
    <Panel title="Results" aside={rows.length > 0 && <CopyButtons lab={lab} rows={rows} />}>
      <RunFailure view={view} onLine={onLine} />
      {rows.length > 0 && (
        <>
          <ResultsTable
            rows={rows}
            selected={selected}
            onSelect={onSelect}
            onBaseline={setBaseline}
            onLine={onLine}
          />
          <HowMade workers={run.plan.replicates} />
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

function RunFailure({ view: { run }, onLine }: Pick<Props, 'view' | 'onLine'>) {
  if (!run?.failure || run.failure.code === 'stopped') return undefined;
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

function HowMade({ workers }: { workers: number }) {
  return (
    <details className="run-results__how">
      <summary>How these figures are made</summary>
      <p>
        Every case is measured in {counted(workers, 'fresh worker')}, in a random order. Time per operation is
        the mean of the workers’ medians; its 95 % interval is Student’s, from the spread between workers. A
        comparison pairs the workers of the two cases; where its interval holds 1, no difference is resolved.
        CV is the coefficient of variation. Press a name to see its trace; the round button makes a case the
        baseline.
      </p>
    </details>
  );
}
