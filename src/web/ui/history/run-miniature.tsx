import { memo } from 'react';
import type { RunEntry } from '../../archive/archive.ts';
import { miniature } from './miniature.ts';
import './run-miniature.css';

/** The cases of a run at a glance: where each lies on one logarithmic axis, and how surely. */
export const RunMiniature = memo(function RunMiniature({ cases }: Pick<RunEntry, 'cases'>) {
  const picture = miniature(cases);
  if (!picture) return <span className="run-miniature__none">no figures</span>;
  const { width, height, intervals, estimates, text } = picture;
  return (
    <svg
      className="run-miniature"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={text}
    >
      <path className="run-miniature__intervals" d={intervals} />
      <path className="run-miniature__estimates" d={estimates} />
    </svg>
  );
});
