import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { Collection, CollectionsTold } from '../../../lab/model/collection.ts';
import { bytesText, durationText } from '../../../lab/model/quantity-text.ts';
import { drawSeries } from '../../charts/draw-series.ts';
import type { Series } from '../../charts/series-layout.ts';
import { seriesText } from '../../charts/series-text.ts';
import type { FrameLoop } from '../../store/frame-loop.ts';
import type { Picture } from '../charts/connect-canvas.ts';
import { LiveCanvas } from '../charts/live-canvas.tsx';
import { ChartFrame } from '../primitives/chart-frame.tsx';
import { FigureTable } from '../primitives/figure-table.tsx';
import { collectionsText, heapSeries, pauseSeries } from './collection-series.ts';

type Props = { frames: FrameLoop; collected: CollectionsTold };

const most = 500;

/** When garbage was collected while a case was recorded, how long that took, and what it left. */
export function CollectionsView({ frames, collected }: Props) {
  const { collections } = collected;
  const { pauses, heap } = useMemo(
    () => ({ pauses: pauseSeries(collections), heap: heapSeries(collections) }),
    [collections],
  );
  return (
    <>
      <p>{collectionsText(collected)}</p>
      {collections.length > 0 && (
        <SeriesChart
          frames={frames}
          title="Pauses"
          label="Each collection by its length"
          series={pauses}
          table={<Listed collections={collections} />}
        />
      )}
      {heap && (
        <SeriesChart
          frames={frames}
          title="Heap"
          label="Heap before and after each collection"
          series={heap}
        />
      )}
    </>
  );
}

const Listed = ({ collections }: Pick<CollectionsTold, 'collections'>) => (
  <>
    <FigureTable label="Collections" heads={heads} rows={collections.slice(0, most).map(rowOf)} />
    {collections.length > most && <p>The first {most} are listed; the charts show all.</p>}
  </>
);

type ChartProps = { frames: FrameLoop; title: string; label: string; series: Series; table?: ReactNode };

function SeriesChart({ frames, title, label, series, table }: ChartProps) {
  const picture = useMemo(
    (): Picture => ({
      draw: (pen, size, inks) => drawSeries(pen, series, size, inks),
      follow: () => () => undefined,
    }),
    [series],
  );
  return (
    <ChartFrame title={title} text={seriesText(series)} table={table}>
      {(describedBy) => (
        <LiveCanvas frames={frames} picture={picture} label={label} describedBy={describedBy} />
      )}
    </ChartFrame>
  );
}

const heads = [
  { text: 'Collection' },
  { text: 'Kind' },
  { text: 'At', isNumber: true },
  { text: 'Took', isNumber: true },
  { text: 'Heap before', isNumber: true },
  { text: 'Heap after', isNumber: true },
];

function rowOf({ kind, atMs, durationMs, usedBefore, usedAfter }: Collection, nth: number) {
  const bytes = (value: number | undefined) => (value === undefined ? '–' : bytesText(value));
  return {
    id: String(nth),
    cells: [
      nth + 1,
      kind,
      durationText(atMs),
      durationText(durationMs),
      bytes(usedBefore),
      bytes(usedAfter),
    ] as const,
  };
}
