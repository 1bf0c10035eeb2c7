import type { Milliseconds } from '../../lab/model/units.ts';
import { roundBounds } from './axis-scale.ts';
import type { ScaleKind } from './axis-scale.ts';
import type { Point } from './draw-point.ts';

/** Round ends of a scale that holds all points and their intervals, but for what a log scale has no room for. */
export function estimateBounds(kind: ScaleKind, points: readonly Point[]): [Milliseconds, Milliseconds] {
  const low = Math.min(
    ...points.map(({ estimate, interval }) => {
      const end = interval?.low ?? estimate;
      return kind === 'log' ? Math.max(end, estimate / 3) : end;
    }),
  );
  const high = Math.max(...points.map(({ estimate, interval }) => interval?.high ?? estimate));
  const room = kind === 'linear' ? Math.max(high - low, high * 0.02) * 0.08 : 0;
  return roundBounds(kind, Math.max(kind === 'log' ? low : 0, low - room), high + room, 5);
}
