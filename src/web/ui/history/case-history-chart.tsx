import { useMemo } from 'react';
import type { ComponentProps, ReactNode } from 'react';
import type { RunRecord } from '../../../lab/model/run.ts';
import { drawTimeline } from '../../charts/draw-timeline.ts';
import type { Timeline } from '../../charts/draw-timeline.ts';
import type { PointShape } from '../../charts/draw-point.ts';
import type { Picture } from '../charts/connect-canvas.ts';
import { LiveCanvas } from '../charts/live-canvas.tsx';
import { CaseChoice } from '../charts/run-charts.tsx';
import { createReading } from '../create-reading.ts';
import { failureText } from '../failure-text.ts';
import type { Lab } from '../lab.ts';
import { ChartFrame } from '../primitives/chart-frame.tsx';
import { EmptyState } from '../primitives/empty-state.tsx';
import { FigureTable, timeHead } from '../primitives/figure-table.tsx';
import { timeText } from '../results/results-text.ts';
import { routeHash } from '../route.ts';
import { useView } from '../use-view.ts';
import { caseHistory } from './case-history.ts';
import type { Apartness, CaseHistory } from './case-history.ts';
import { caseHistoryText, changeText, conditionsText, leftOutText } from './case-history-text.ts';
import { followRuns } from './follow-runs.ts';
import { whenText } from './when-text.ts';

type Props = Omit<ComponentProps<typeof CaseChoice>, 'label'> & { lab: Lab; run: RunRecord };

/** One case of the open run in all kept runs of its benchmark, and since when it is slower or faster. */
export function CaseHistoryChart({ lab, run, ...choosing }: Props) {
  const { archive } = lab;
  const { key } = run.cases[choosing.selected].info;
  const reading = useMemo(
    () => createReading(() => archive.caseRuns(key), followRuns(archive)),
    [archive, key],
  );
  const found = useView(reading);
  const { id, environment, plan } = run;
  const history = useMemo(
    () => (found?.ok ? caseHistory(found.value, { id, environment, plan }) : undefined),
    [found, id, environment, plan],
  );
  const title = `${key} over time`;
  const choice = <CaseChoice label="Case over time" {...choosing} />;
  if (!found) return undefined;
  if (!history || history.runs.length === 0) {
    return (
      <EmptyState title={title} action={choice}>
        {found.ok ? noneText(history) : failureText(found.failure).what}
      </EmptyState>
    );
  }
  return <Chart lab={lab} title={title} history={history} run={run} choice={choice} />;
}

const noneText = (history: CaseHistory | undefined) =>
  ['No kept run has a time of this case to go by.', ...(history ? leftOutText(history.leftOut) : [])].join(
    ' ',
  );

type ChartProps = Pick<Props, 'lab' | 'run'> & { choice: ReactNode; title: string; history: CaseHistory };

function Chart({ lab, title, history, run, choice }: ChartProps) {
  const picture = useMemo(() => historyPicture(history), [history]);
  return (
    <ChartFrame
      title={title}
      text={caseHistoryText(history)}
      table={<HistoryTable history={history} run={run} />}
      aside={choice}
    >
      {(describedBy) => (
        <LiveCanvas
          frames={lab.frames}
          picture={picture}
          label="Time of the case in each kept run, by date"
          describedBy={describedBy}
        />
      )}
    </ChartFrame>
  );
}

const shapes: Record<Apartness, PointShape> = { version: 'diamond', elsewhere: 'triangle' };

function historyPicture({ runs, levels, shifts }: CaseHistory): Picture {
  const timeline: Timeline = {
    points: runs.map(({ at, summary: { estimate, interval }, apart, isOpen }) => ({
      x: at,
      estimate,
      isOpen,
      ...(interval && { interval }),
      ...(apart && { shape: shapes[apart] }),
    })),
    levels,
    shifts: shifts.map(({ first, ratio }) => ({ at: first.at, text: changeText(ratio) })),
    edits: runs.flatMap(({ isEdited, at }) => (isEdited ? [at] : [])),
  };
  return {
    draw: (pen, size, inks) => drawTimeline(pen, timeline, size, inks),
    follow: () => () => undefined,
  };
}

const heads = [
  { text: 'Run' },
  { text: timeHead, isNumber: true },
  { text: 'Lasting change' },
  { text: 'Conditions' },
];

/** The newest first, each with a way to it. */
function HistoryTable({ history: { runs, shifts }, run }: Pick<ChartProps, 'history' | 'run'>) {
  const shiftOf = new Map(shifts.map(({ first, ratio }) => [first.id, changeText(ratio)]));
  const rows = runs.toReversed().map((one) => ({
    id: one.id,
    cells: [
      <a href={routeHash({ screen: 'history', run: one.id })}>{whenText(one.at)}</a>,
      timeText(one.summary),
      shiftOf.get(one.id),
      conditionsText(one, run.environment),
    ] as const,
  }));
  return <FigureTable label="Times by run" heads={heads} rows={rows} />;
}
