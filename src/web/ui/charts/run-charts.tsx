import { useMemo, useState } from 'react';
import type { PointerEvent, ReactNode } from 'react';
import type { ScaleKind } from '../../charts/axis-scale.ts';
import { distributionHeight } from '../../charts/distribution-layout.ts';
import { distributionText } from '../../charts/distribution-text.ts';
import { seriesText } from '../../charts/series-text.ts';
import { traceText } from '../../charts/trace-text.ts';
import type { RunView } from '../../store/run-store.ts';
import type { FrameLoop } from '../../store/frame-loop.ts';
import { ChartFrame } from '../primitives/chart-frame.tsx';
import { LiveCanvas } from './live-canvas.tsx';
import {
  distributionPicture,
  distributionRows,
  memoryPicture,
  memorySeries,
  tracePicture,
} from './run-pictures.ts';
import type { ChartSource } from './run-pictures.ts';
import './run-charts.css';

type Props = {
  frames: FrameLoop;
  source: ChartSource;
  /** Seen once a second or so: for words and choices, not for drawing. */
  view: RunView;
  selected: number;
  onSelect: (index: number) => void;
  onFollow: (() => void) | undefined;
};

/** The trace of one case, the distribution of all, and memory. */
export function RunCharts({ frames, source, view, selected, onSelect, onFollow }: Props) {
  const shared = { frames, source, view };
  return (
    <div className="run-charts">
      <TraceChart {...shared} selected={selected}>
        <CaseChoice
          label="Case of the trace"
          view={view}
          selected={selected}
          onSelect={onSelect}
          onFollow={onFollow}
        />
      </TraceChart>
      <DistributionChart {...shared} />
      <MemoryChart {...shared} />
    </div>
  );
}

type ChartProps = Pick<Props, 'frames' | 'source' | 'view'>;

type TraceProps = ChartProps & { selected: number; children: ReactNode };

function TraceChart({ frames, source, view, selected, children }: TraceProps) {
  const [kind, setKind] = useState<ScaleKind>('linear');
  const picture = useMemo(() => tracePicture(source, selected, kind), [source, selected, kind]);
  const columns = source.store.columns(selected);
  const text = columns ? traceText(columns, view.summaries.at(selected)) : 'No samples yet.';
  const choices = (
    <div className="run-charts__choices">
      {children}
      <ScaleChoice kind={kind} onKind={setKind} />
    </div>
  );
  const point = ({ clientX, currentTarget }: PointerEvent) =>
    picture.point(clientX - currentTarget.getBoundingClientRect().left);
  return (
    <ChartFrame title="Trace" text={text} aside={choices}>
      {(describedBy) => (
        <LiveCanvas
          frames={frames}
          picture={picture}
          label="Samples of the chosen case in order of time"
          describedBy={describedBy}
          onPointerMove={point}
          onPointerLeave={() => picture.point(undefined)}
        />
      )}
    </ChartFrame>
  );
}

/** The height for the width a phone and a desk have in common; the picture takes what it is given. */
const commonWidth = 640;

function DistributionChart({ frames, source, view }: ChartProps) {
  const [chosen, setKind] = useState<ScaleKind>();
  const kind = chosen ?? kindFor(view.summaries);
  const picture = useMemo(() => distributionPicture(source, kind), [source, kind]);
  const rows = distributionRows(source);
  const expected = view.run?.status === 'running' ? view.run.cases.length : rows.length;
  const height = distributionHeight(expected, commonWidth);
  return (
    <ChartFrame
      title="Distribution of each case"
      text={distributionText(rows)}
      aside={<ScaleChoice kind={kind} onKind={setKind} />}
    >
      {(describedBy) => (
        <div className="run-charts__tall" tabIndex={height > 400 ? 0 : undefined}>
          <LiveCanvas
            frames={frames}
            picture={picture}
            label="Distribution of every case on one axis"
            describedBy={describedBy}
            style={{ height }}
          />
        </div>
      )}
    </ChartFrame>
  );
}

/** Medians more than ten times apart would leave the smaller ones no room on a linear axis. */
function kindFor(summaries: RunView['summaries']): ScaleKind {
  const medians = summaries.flatMap((summary) => summary?.p50 ?? []);
  const [least, greatest] = [Math.min(...medians), Math.max(...medians)];
  return least > 0 && greatest > 10 * least ? 'log' : 'linear';
}

function MemoryChart({ frames, source }: ChartProps) {
  const picture = useMemo(() => memoryPicture(source), [source]);
  const series = memorySeries(source);
  const none = 'This browser has told no memory figure during this run.';
  const text = series.sources.length > 0 ? seriesText(series) : none;
  return (
    <ChartFrame title="Memory" text={text}>
      {(describedBy) => (
        <div className="run-charts__low">
          {series.sources.length === 0 && <p className="run-charts__none">{none}</p>}
          <LiveCanvas
            frames={frames}
            picture={picture}
            label="Memory during the run"
            describedBy={describedBy}
          />
        </div>
      )}
    </ChartFrame>
  );
}

type CaseProps = Pick<Props, 'view' | 'selected' | 'onSelect' | 'onFollow'> & { label: string };

export function CaseChoice({ label, view: { run }, selected, onSelect, onFollow }: CaseProps) {
  const choose = (value: string) => {
    if (value === 'follow') onFollow?.();
    else onSelect(Number(value));
  };
  return (
    <select
      className="input run-charts__case"
      aria-label={label}
      value={onFollow ? selected : 'follow'}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      {run?.status === 'running' && <option value="follow">The case being measured</option>}
      {run?.cases.map(({ info }, index) => (
        <option key={info.key} value={index}>
          {info.key}
        </option>
      ))}
    </select>
  );
}

export function ScaleChoice({ kind, onKind }: { kind: ScaleKind; onKind: (kind: ScaleKind) => void }) {
  return (
    <label className="choice">
      <input
        type="checkbox"
        checked={kind === 'log'}
        onChange={(event) => onKind(event.currentTarget.checked ? 'log' : 'linear')}
      />
      Log scale
    </label>
  );
}
