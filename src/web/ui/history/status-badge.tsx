import type { RunStatus } from '../../../lab/model/run.ts';
import './status-badge.css';

const words: Record<RunStatus, string> = {
  complete: 'complete',
  stopped: 'stopped',
  failed: 'failed',
  interrupted: 'interrupted',
  running: 'running',
};

/** How a run ended, or where it is still going on. */
export function StatusBadge({ status, here }: { status: RunStatus; here: boolean }) {
  const text = status === 'running' && !here ? 'running in another tab' : words[status];
  return <span className={`status-badge status-badge--${status}`}>{text}</span>;
}
