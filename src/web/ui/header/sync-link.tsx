import { syncBrief } from '../../../lab/words/sync-text.ts';
import type { Lab } from '../lab.ts';
import { routeHash } from '../route.ts';
import { useView } from '../use-view.ts';
import './sync-link.css';

/** How delivery stands, where there is something to know; the rest is behind it. */
export function SyncLink({ lab }: { lab: Lab }) {
  const state = useView(lab.outbox);
  const brief = syncBrief(state);
  if (brief === undefined) return undefined;
  const look = state.parked > 0 ? 'poor' : 'good';
  return (
    <a className={`sync-link sync-link--${look}`} href={routeHash({ screen: 'delivery' })}>
      <span className="visually-hidden">Delivery: </span>
      {brief}
    </a>
  );
}
