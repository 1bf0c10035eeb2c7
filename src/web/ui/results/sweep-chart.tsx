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
import { failureText } from '../failure-text.ts';
import type { Lab } from '../lab.ts';
import { ChartFrame } from '../primitives/chart-frame.tsx';
import { useView } from '../use-view.ts';
import { growthText, isFitting, leftOutText, leftOutWords, spanOfSizes } from './growth-text.ts';
import { timeText } from './results-text.ts';
import { growthPoints, sweeps } from './sweeps.ts';
import type { CaseLine, Sweep } from './sweeps.ts';
import '../primitives/table.css';

type Growths = Result<(Growth | undefined)[]> | undefined;

/** Time by a numeric parameter, where cases have three values of one or more, and how it grows once the run is over. */
export function SweepChart({ lab, view, isOver }: { lab: Lab; view: RunView; isOver: boolean }) {
  const { run, summaries } = view;
  const cases = run?.cases;
  const all = useMemo(() => sweeps(cases ?? [], summaries), [cases, summaries]);
  const [chosen, choose] = useState(0);
  const sweep = all.at(chosen) ?? all.at(0);
  if (!sweep) return undefined;
  const choice = all.length > 1 && <SweepChoice all={all} chosen={chosen} onChoose={choose} />;
  if (sweep.lines.every(({ points }) => points.length === 0)) {
    return isOver ? <p>No case has a time to be drawn against {sweep.param}.</p> : undefined;
  }
  return <Chart lab={lab} sweep={sweep} isOver={isOver} aside={choice} />;
}

type ChartProps = { lab: Lab; sweep: Sweep; isOver: boolean; aside: ReactNode };

function Chart({ lab, sweep, isOver, aside }: ChartProps) {
  const reading = useMemo(
    () => createReading(() => (isOver ? growthsOf(lab, sweep) : Promise.resolve(undefined))),
    [lab, sweep, isOver],
  );
  const growths = useView(reading);
  const picture = useMemo(() => sweepPicture(sweep, growths), [sweep, growths]);
  return (
    <ChartFrame
      title={sweepTitle(sweep)}
      text={isOver ? sweepFacts(sweep, growths) : ['How time grows is said when the run is over.']}
      table={<SweepTable sweep={sweep} isOver={isOver} />}
      aside={aside}
    >
      {(describedBy) => (
        <LiveCanvas
          frames={lab.frames}
          picture={picture}
          label={`${sweepTitle(sweep)}, both on log scales`}
          describedBy={describedBy}
        />
      )}
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
      ? [`${spanOfSizes(lines, param)}: beyond these it may grow otherwise.`]
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

function SweepTable({ sweep: { lines, param }, isOver }: { sweep: Sweep; isOver: boolean }) {
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={`Times by ${param}`}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col" className="table__name">
              Case
            </th>
            <th scope="col" className="table__number">
              {param}
            </th>
            <th scope="col" className="table__number">
              Time (95 % interval)
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.flatMap((line) =>
            rowsOf(line, isOver).map(({ x, text }) => (
              <tr key={`${line.name} ${x}`}>
                <th scope="row" className="table__name">
                  {line.name}
                </th>
                <td className="table__number">{sizeText(x)}</td>
                <td className="table__number">{text}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  );
}

/** A case without figures may get some as long as the run is on. */
function rowsOf({ points, leftOut }: CaseLine, isOver: boolean): { x: number; text: string }[] {
  const out = leftOut.map(({ x, why }) => ({
    x,
    text: why === 'no-figures' && !isOver ? 'not yet' : leftOutWords[why],
  }));
  return [...points.map((point) => ({ x: point.x, text: timeText(point) })), ...out].sort(
    (a, b) => a.x - b.x,
  );
}
