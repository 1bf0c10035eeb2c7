import { useMemo, useState } from 'react';
import type { ScaleKind } from '../../charts/axis-scale.ts';
import type { DistributionRow } from '../../charts/distribution-layout.ts';
import { distributionText } from '../../charts/distribution-text.ts';
import { drawDistribution } from '../../charts/draw-distribution.ts';
import type { FrameLoop } from '../../store/frame-loop.ts';
import type { RunStore } from '../../store/run-store.ts';
import type { Picture } from '../charts/connect-canvas.ts';
import { LiveCanvas } from '../charts/live-canvas.tsx';
import { ScaleChoice } from '../charts/run-charts.tsx';
import { ChartFrame } from '../primitives/chart-frame.tsx';
import type { Match, Side } from './match-cases.ts';
import './pair-chart.css';

type Props = { frames: FrameLoop; match: Match; a: RunStore; b: RunStore };

/** The distributions of one case in both runs on one axis. */
export function PairChart({ frames, match, a, b }: Props) {
  const [kind, setKind] = useState<ScaleKind>('linear');
  const rows = useMemo(() => pairRows(match, a, b), [match, a, b]);
  const picture = useMemo(() => pairPicture(rows, kind), [rows, kind]);
  return (
    <ChartFrame
      title={`${match.key} in both runs`}
      text={distributionText(rows)}
      aside={<ScaleChoice kind={kind} onKind={setKind} />}
    >
      {(id) => (
        <div className="pair-chart">
          <LiveCanvas frames={frames} picture={picture} label="Distribution in A and B" describedBy={id} />
        </div>
      )}
    </ChartFrame>
  );
}

/** Kept runs do not change: drawn once, and again with the size and the theme. */
const pairPicture = (rows: readonly DistributionRow[], kind: ScaleKind): Picture => ({
  draw: (pen, size, inks) => drawDistribution(pen, { rows, kind }, size, inks),
  follow: () => () => undefined,
});

const pairRows = (match: Match, a: RunStore, b: RunStore): DistributionRow[] => [
  ...rowOf(a, match.a, { name: 'A', ink: 0 }),
  ...rowOf(b, match.b, { name: 'B', ink: 1 }),
];

type Look = { name: string; ink: number };
function rowOf(store: RunStore, { index, summary }: Side, look: Look): DistributionRow[] {
  const samples = store.columns(index);
  return samples ? [{ ...look, samples, summary }] : [];
}
