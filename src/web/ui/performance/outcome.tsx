import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { RunRecord } from '../../../lab/model/run.ts';
import type { RunView } from '../../store/run-store.ts';
import { caseWithSamples } from '../charts/case-with-samples.ts';
import { RunCharts } from '../charts/run-charts.tsx';
import type { ChartSource } from '../charts/run-pictures.ts';
import type { CodeView } from '../editor/code-view.ts';
import type { Lab } from '../lab.ts';
import { Button } from '../primitives/button.tsx';
import { EmptyState } from '../primitives/empty-state.tsx';
import { useView } from '../use-view.ts';
import type { Viewable } from '../use-view.ts';
import { putSuite } from './follow-address.ts';
import { RunResults } from './run-results.tsx';
import { outcomeId } from './show-outcome.ts';

type Props = { lab: Lab; paced: Viewable<RunView>; editor: CodeView | undefined };
type Chosen = { run: string; index: number };

/** What the run on screen came to, and under it the charts, both about the same chosen case. */
export function Outcome({ lab, paced, editor }: Props) {
  const view = useView(paced);
  const { liveCharts } = useView(lab.settings);
  const [chosen, setChosen] = useState<Chosen>();
  const source = useMemo<ChartSource>(
    () => ({ store: lab.store, live: () => liveCharts }),
    [lab, liveCharts],
  );
  const { run } = view;
  if (!run)
    return (
      <Place>
        <NothingYet lab={lab} />
      </Place>
    );
  const isChosen = chosen?.run === run.id;
  const selected = isChosen ? chosen.index : caseWithSamples(run);
  const onSelect = (index: number) => setChosen({ run: run.id, index });
  const onFollow = isChosen || run.status !== 'running' ? () => setChosen(undefined) : undefined;
  return (
    <Place>
      <RunResults lab={lab} view={view} selected={selected} onSelect={onSelect} onLine={jump(editor, run)} />
      {run.cases.length > 0 && (
        <RunCharts
          frames={lab.frames}
          source={source}
          view={view}
          selected={selected}
          onSelect={onSelect}
          onFollow={onFollow}
        />
      )}
    </Place>
  );
}

/** Beside the text on a desk, below it on a phone; `showOutcome` brings it into sight. */
const Place = ({ children }: { children: ReactNode }) => (
  <div className="performance__outcome" id={outcomeId}>
    {children}
  </div>
);

function NothingYet({ lab }: { lab: Lab }) {
  return (
    <EmptyState title="Nothing measured yet" action={<SuiteShortcuts lab={lab} />}>
      Press Run, or Ctrl + Enter. The verdict stands here then, and the samples as they arrive: their trace,
      the distribution of each case, and memory. Every case is measured in several fresh workers, and the
      spread between them gives the intervals.
    </EmptyState>
  );
}

/** Lines mean something in the text a person wrote, and only while there is an editor to show it. */
function jump(editor: CodeView | undefined, run: RunRecord) {
  return editor && run.plan.benchmark.kind === 'written' ? (line: number) => editor.reveal(line) : undefined;
}

/** The quickest way to see something: one press puts a suite on the desk. */
function SuiteShortcuts({ lab }: { lab: Lab }) {
  const choose = async (id: string) => putSuite(lab, await lab.suites.open(id));
  return (
    <div className="performance__suites">
      <p>Or open a built-in suite:</p>
      <ul aria-label="Built-in suites">
        {lab.suites.list.map(({ id, title }) => (
          <li key={id}>
            <Button onClick={() => void choose(id)}>{title}</Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
