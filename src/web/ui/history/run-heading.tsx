import type { RunRecord } from '../../../lab/model/run.ts';
import { routeHash } from '../route.ts';
import { StatusBadge } from './status-badge.tsx';
import { whenText } from './when-text.ts';

/** Which run this side of the comparison is. */
export function RunHeading({ side, run }: { side: 'A' | 'B'; run: RunRecord }) {
  return (
    <div className="run-heading">
      <span className={`run-heading__side run-heading__side--${side}`}>{side}</span>
      <div>
        <h2>
          <a href={routeHash({ screen: 'history', run: run.id })}>{run.name}</a>
        </h2>
        <p className="run-heading__facts">
          <time dateTime={new Date(run.startedAt).toISOString()}>{whenText(run.startedAt)}</time>
          <StatusBadge status={run.status} here={false} />
        </p>
      </div>
    </div>
  );
}
