import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Growth } from '../../../lab/model/growth.ts';
import type { Result } from '../../../lab/model/result.ts';
import { growthOrders } from '../../../lab/stats/growth-orders.ts';
import { drawSweep, sizeText } from '../../charts/draw-sweep.ts';
import type { SweepLine } from '../../charts/draw-sweep.ts';
import type { RunView } from '../../store/run-store.ts';
import type { Picture } from '../charts/connect-canvas.ts';
import { LiveCanvas } from '../charts/live-canvas.tsx';
import { createReading } from '../create-reading.ts';
import { failureText } from '../../../lab/words/failure-text.ts';
import type { Lab } from '../lab.ts';
import { ChartFrame } from '../primitives/chart-frame.tsx';
import { FigureTable, timeHead } from '../primitives/figure-table.tsx';
import { useView } from '../use-view.ts';
import { growthText, isFitting, leftOutText, leftOutWords, spanOfSizes } from './growth-text.ts';
import { timeText } from './results-text.ts';
import { growthPoints, sweeps } from './sweeps.ts';
import type { CaseLine, Sweep } from './sweeps.ts';

type Growths = Result<(Growth | undefined)[]> | undefined;

/** Of a run that is over: time by a numeric parameter, where cases have three values of one or more, and how it grows. */
export function SweepChart({ lab, view: { run, summaries } }: { lab: Lab; view: RunView }) {
  const cases = run?.cases;
  const all = useMemo(() => sweeps(cases ?? [], summaries), [cases, summaries]);
  const [chosen, choose] = useState(0);
  const sweep = all.at(chosen);
  if (!sweep) return undefined;
  const choice = all.length > 1 && <SweepChoice all={all} chosen={chosen} onChoose={choose} />;
  return <Chart lab={lab} sweep={sweep} aside={choice} />;
}

function Chart({ lab, sweep, aside }: { lab: Lab; sweep: Sweep; aside: ReactNode }) {
  const reading = useMemo(() => createReading(() => growthsOf(lab, sweep)), [lab, sweep]);
  const growths = useView(reading);
  const picture = useMemo(() => sweepPicture(sweep, growths), [sweep, growths]);
  return (
    <ChartFrame
      title={sweepTitle(sweep)}
      text={sweepFacts(sweep, growths)}
      table={<SweepTable sweep={sweep} />}
      aside={aside}
    >
      {(describedBy) =>
        sweep.lines.some(({ points }) => points.length > 0) && (
          <LiveCanvas
            frames={lab.frames}
            picture={picture}
            label={`${sweepTitle(sweep)}, both on log scales`}
            describedBy={describedBy}
          />
        )
      }
    </ChartFrame>
  );
}

const sweepTitle = ({ param, place }: Sweep) => `Time by ${param}${place === '' ? '' : ` of ${place}`}`;

/** Fitted in a worker: many lines of many sizes take longer than a frame. */
async function growthsOf({ createStats }: Lab, { lines }: Sweep): Promise<Growths> {
  const stats = createStats();
  const growths = await stats.growths(lines.map(growthPoints));
  stats.close();
  return growths;
}

function sweepPicture({ lines }: Sweep, growths: Growths): Picture {
  const drawn = lines.map(({ name, points }, i): SweepLine => {
    const growth = growths?.ok ? growths.value.at(i) : undefined;
    return { name, points, ...(growth && isFitting(growth) && { fit: fitOf(growth) }) };
  });
  return {
    draw: (pen, size, inks) => drawSweep(pen, drawn, size, inks),
    follow: () => () => undefined,
  };
}

function fitOf({ chosen: { order, base, factor } }: Growth) {
  const of = growthOrders.find((one) => one.order === order)?.of;
  return (n: number) => base + factor * (of ? of(n) : 0);
}

function sweepFacts({ lines, param }: Sweep, growths: Growths): string[] {
  if (!growths) return ['Fitting how time grows…'];
  if (!growths.ok) return [failureText(growths.failure).what];
  return [
    ...lines.map((line, i) => `${growthText(line, growths.value[i])}${leftOutText(line, param)}`),
    ...(growths.value.some(Boolean)
      ? [
          `${spanOfSizes(lines, param)}: beyond these it may grow otherwise. The wide bands are what is fitted.`,
        ]
      : []),
  ];
}

type ChoiceProps = { all: readonly Sweep[]; chosen: number; onChoose: (index: number) => void };

function SweepChoice({ all, chosen, onChoose }: ChoiceProps) {
  return (
    <select
      className="input run-charts__case"
      aria-label="Parameter on the axis"
      value={chosen}
      onChange={(event) => onChoose(Number(event.currentTarget.value))}
    >
      {all.map((sweep, index) => (
        <option key={sweepTitle(sweep)} value={index}>
          {sweepTitle(sweep)}
        </option>
      ))}
    </select>
  );
}

function SweepTable({ sweep: { lines, param } }: { sweep: Sweep }) {
  const heads = [{ text: 'Case' }, { text: param, isNumber: true }, { text: timeHead, isNumber: true }];
  const rows = lines.flatMap((line) =>
    textsOf(line).map(({ x, text }) => ({
      id: `${line.name} ${x}`,
      cells: [line.name, sizeText(x), text] as const,
    })),
  );
  return <FigureTable label={`Times by ${param}`} heads={heads} rows={rows} />;
}

function textsOf({ points, leftOut }: CaseLine): { x: number; text: string }[] {
  const timed = points.map((point) => ({ x: point.x, text: timeText(point) }));
  return [...timed, ...leftOut.map(({ x, why }) => ({ x, text: leftOutWords[why] }))].sort(
    (a, b) => a.x - b.x,
  );
}
