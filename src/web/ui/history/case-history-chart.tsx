import { useMemo } from 'react';
import type { ComponentProps } from 'react';
import type { RunRecord } from '../../../lab/model/run.ts';
import { drawTimeline } from '../../charts/draw-timeline.ts';
import type { Timeline } from '../../charts/draw-timeline.ts';
import type { PointShape } from '../../charts/draw-point.ts';
import type { Picture } from '../charts/connect-canvas.ts';
import { LiveCanvas } from '../charts/live-canvas.tsx';
import { CaseChoice } from '../charts/run-charts.tsx';
import { createReading } from '../create-reading.ts';
import { failureText } from '../../../lab/words/failure-text.ts';
import type { Lab } from '../lab.ts';
import { ChartFrame } from '../primitives/chart-frame.tsx';
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

/**
 * One case of the open run in all kept runs of its benchmark, and since when it is slower or faster. The choice stays
 * where it is, with the focus on it, whatever there is to show.
 */
export function CaseHistoryChart({ lab, run, ...choosing }: Props) {
  const { key } = run.cases[choosing.selected].info;
  const [found, history] = useHistory(lab, run, key);
  const picture = useMemo(() => historyPicture(history), [history]);
  return (
    <ChartFrame
      title={`${key} over time`}
      text={found?.ok === false ? [failureText(found.failure).what] : factsOf(history)}
      table={history && history.runs.length > 0 && <HistoryTable history={history} run={run} />}
      aside={<CaseChoice label="Case over time" {...choosing} />}
    >
      {(describedBy) =>
        history?.runs.length !== 0 && (
          <LiveCanvas
            frames={lab.frames}
            picture={picture}
            label="Time of the case in each kept run, by date"
            describedBy={describedBy}
          />
        )
      }
    </ChartFrame>
  );
}

function useHistory({ archive }: Lab, { id, environment, plan }: RunRecord, key: string) {
  const reading = useMemo(
    () => createReading(() => archive.caseRuns(key), followRuns(archive)),
    [archive, key],
  );
  const found = useView(reading);
  const history = useMemo(
    () => (found?.ok ? caseHistory(found.value, { id, environment, plan }) : undefined),
    [found, id, environment, plan],
  );
  return [found, history] as const;
}

function factsOf(history: CaseHistory | undefined): string[] {
  if (!history) return ['Reading the history of this case…'];
  if (history.runs.length > 0) return caseHistoryText(history);
  return ['No kept run has a time of this case to go by.', ...leftOutText(history.leftOut)];
}

const nothing = { runs: [], levels: [], shifts: [] };
const shapes: Record<Apartness, PointShape> = { version: 'diamond', elsewhere: 'triangle' };

function historyPicture({
  runs,
  levels,
  shifts,
}: Pick<CaseHistory, 'runs' | 'levels' | 'shifts'> = nothing): Picture {
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
function HistoryTable({ history: { runs, shifts }, run }: { history: CaseHistory; run: RunRecord }) {
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
