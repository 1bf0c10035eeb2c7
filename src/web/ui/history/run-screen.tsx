import { useMemo, useState } from 'react';
import type { RunEntry } from '../../archive/archive.ts';
import type { RunStore } from '../../store/run-store.ts';
import { caseWithSamples } from '../charts/case-with-samples.ts';
import { RunCharts } from '../charts/run-charts.tsx';
import { createReading } from '../create-reading.ts';
import type { Lab } from '../lab.ts';
import { pacedView } from '../paced-view.ts';
import { RunResults } from '../performance/run-results.tsx';
import { useView } from '../use-view.ts';
import { CaseHistoryChart } from './case-history-chart.tsx';
import { createOpening } from './create-opening.ts';
import { OpeningState } from './opening-state.tsx';
import { RunHeader } from './run-header.tsx';
import { RunRecordPanels } from './run-record-panels.tsx';
import { KeptRecordings } from './kept-recordings.tsx';
import { followRuns } from './follow-runs.ts';
import './run-screen.css';

type Props = { lab: Lab; id: string };

/** One kept run with everything that is known of it. The run that is on in this tab is shown as it goes. */
export function RunScreen({ lab, id }: Props) {
  const { run } = useView(lab.store);
  const here = run?.id === id && run.status === 'running';
  const entry = useEntry(lab, id);
  if (here) return <RunDetails lab={lab} store={lab.store} entry={entry} here />;
  return <KeptRun lab={lab} id={id} entry={entry} />;
}

type Details = { lab: Lab; store: RunStore; entry: RunEntry | undefined; here: boolean };

function KeptRun({ lab, id, entry }: Props & Pick<Details, 'entry'>) {
  const [opening] = useState(() => createOpening(lab, [id]));
  const opened = useView(opening);
  if (!opened?.ok) return <OpeningState opened={opened} onRetry={() => opening.again()} />;
  return <RunDetails lab={lab} store={opened.value[0]} entry={entry} here={false} />;
}

/** Tables change four times a second at most; charts follow the store itself. */
const paceMs = 250;

function RunDetails({ lab, store, entry, here }: Details) {
  const [paced] = useState(() => pacedView(store, paceMs));
  const view = useView(paced);
  const [chosen, select] = useState<number>();
  const source = useMemo(
    () => ({ store, live: () => lab.settings.view().liveCharts }),
    [store, lab.settings],
  );
  const { run } = view;
  if (!run) return undefined;
  const selected = chosen ?? caseWithSamples(run);
  const choosing = { view, selected, onSelect: select, onFollow: () => select(undefined) };
  // Name and tags may have been changed since the samples were read.
  const named = { ...run, ...(entry && { name: entry.name, tags: entry.tags }) };
  return (
    <div className="run-screen">
      <RunHeader lab={lab} run={named} here={here} />
      <RunResults lab={lab} view={view} selected={selected} onSelect={select} onLine={undefined} />
      {run.cases.length > 0 && (
        <>
          <RunCharts frames={lab.frames} source={source} {...choosing} />
          <CaseHistoryChart lab={lab} run={run} {...choosing} />
        </>
      )}
      <KeptRecordings lab={lab} run={run.id} />
      <RunRecordPanels run={run} />
    </div>
  );
}

/** The run's row in the archive, as it stands now. */
function useEntry({ archive }: Lab, id: string): RunEntry | undefined {
  const [reading] = useState(() => createReading(() => archive.list(), followRuns(archive)));
  const listed = useView(reading);
  return listed?.ok ? listed.value.find((entry) => entry.id === id) : undefined;
}
