import { useMemo, useState } from 'react';
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

type Props = { lab: Lab; paced: Viewable<RunView>; editor: CodeView | undefined };
type Chosen = { run: string; index: number };

/** The charts and the table of the run on screen, both about the same chosen case. */
export function Outcome({ lab, paced, editor }: Props) {
  const view = useView(paced);
  const { liveCharts } = useView(lab.settings);
  const [chosen, setChosen] = useState<Chosen>();
  const source = useMemo<ChartSource>(
    () => ({ store: lab.store, live: () => liveCharts }),
    [lab, liveCharts],
  );
  const { run } = view;
  if (!run || run.cases.length === 0) return <NothingYet lab={lab} view={view} editor={editor} />;
  const isChosen = chosen?.run === run.id;
  const selected = isChosen ? chosen.index : caseWithSamples(run);
  const onSelect = (index: number) => setChosen({ run: run.id, index });
  const onFollow = isChosen || run.status !== 'running' ? () => setChosen(undefined) : undefined;
  return (
    <>
      <RunCharts
        frames={lab.frames}
        source={source}
        view={view}
        selected={selected}
        onSelect={onSelect}
        onFollow={onFollow}
      />
      <RunResults lab={lab} view={view} selected={selected} onSelect={onSelect} onLine={jump(editor, run)} />
    </>
  );
}

function NothingYet({ lab, view, editor }: { lab: Lab; view: RunView; editor: CodeView | undefined }) {
  const { run } = view;
  if (run?.failure) {
    const onSelect = () => {};
    return <RunResults lab={lab} view={view} selected={0} onSelect={onSelect} onLine={jump(editor, run)} />;
  }
  if (run?.status === 'running')
    return <EmptyState title="Starting a sandbox">Cases appear when the text is loaded.</EmptyState>;
  return (
    <EmptyState title="Nothing measured yet" action={<SuiteShortcuts lab={lab} />}>
      Press Run, or Ctrl + Enter. Samples appear here as they arrive: their trace, the distribution of each
      case, and memory. Every case is measured in several fresh workers, and the spread between them gives the
      intervals.
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
