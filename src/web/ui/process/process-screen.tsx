import { useEffect, useMemo } from 'react';
import { seriesText } from '../../charts/series-text.ts';
import type { Lab } from '../lab.ts';
import { Button } from '../primitives/button.tsx';
import { ChartFrame } from '../primitives/chart-frame.tsx';
import { Notice } from '../primitives/notice.tsx';
import { Panel } from '../primitives/panel.tsx';
import { LiveCanvas } from '../charts/live-canvas.tsx';
import { FactList } from '../settings/fact-list.tsx';
import { useView } from '../use-view.ts';
import { DevicePanel } from './device-panel.tsx';
import { loopFacts, memoryFacts } from './process-facts.ts';
import { loopSeries, memorySeries, seriesPicture } from './process-series.ts';
import './process-screen.css';

/** This page as a process: its memory, how promptly its main thread answers, and the device it is on. */
export function ProcessScreen({ lab }: { lab: Lab }) {
  const { monitor } = lab;
  useEffect(() => monitor.hold('watch'), [monitor]);
  const { paused } = useView(monitor);
  return (
    <div className="process-screen">
      <h1 className="visually-hidden">Process</h1>
      <div className="process-screen__bar">
        <p role="status">
          {paused
            ? 'Paused: nothing is read, and the charts stand still.'
            : 'Read while this screen is open or a run is on. The last 5 minutes are kept.'}
        </p>
        <Button onClick={() => (paused ? monitor.resume() : monitor.pause())}>
          {paused ? 'Resume' : 'Pause'}
        </Button>
      </div>
      <MemoryPanel lab={lab} />
      <LoopPanel lab={lab} />
      <DevicePanel lab={lab} />
    </div>
  );
}

function MemoryPanel({ lab: { monitor, frames } }: { lab: Lab }) {
  const view = useView(monitor);
  const picture = useMemo(() => seriesPicture(monitor, memorySeries), [monitor]);
  const { pageHeap, wholePage } = view.offered;
  return (
    <Panel title="Memory">
      {pageHeap || wholePage ? (
        <ChartFrame title="Memory over time" text={seriesText(memorySeries(monitor))}>
          {(id) => <LiveCanvas frames={frames} picture={picture} label="Memory" describedBy={id} />}
        </ChartFrame>
      ) : (
        <Notice kind="plain">
          This browser does not tell a page how much memory it uses, so there is no figure and no chart.
        </Notice>
      )}
      <FactList facts={memoryFacts(view)} />
    </Panel>
  );
}

function LoopPanel({ lab: { monitor, frames } }: { lab: Lab }) {
  const view = useView(monitor);
  const picture = useMemo(() => seriesPicture(monitor, loopSeries), [monitor]);
  return (
    <Panel title="Main thread">
      <ChartFrame title="Event-loop delay" text={seriesText(loopSeries(monitor))}>
        {(id) => <LiveCanvas frames={frames} picture={picture} label="Event-loop delay" describedBy={id} />}
      </ChartFrame>
      <FactList facts={loopFacts(view)} />
    </Panel>
  );
}
