type Situation = {
  isolated: boolean;
  /** A service worker serves this page. */
  controlled: boolean;
  /** One is on the device, whether or not it serves this page. */
  active: boolean;
  /** This tab was reloaded for isolation before. */
  reloaded: boolean;
  busy: boolean;
};

/** What to do about cross-origin isolation: nothing, wait for the service worker, reload, ask for a reload, or leave it. */
export type IsolationStep = 'none' | 'wait' | 'reload' | 'ask' | 'give-up';

/** A page is reloaded at most once, never while busy; one that went past its service worker is not reloaded at all. */
export function isolationStep({ isolated, controlled, active, reloaded, busy }: Situation): IsolationStep {
  if (isolated) return 'none';
  if (!controlled) return active ? 'ask' : 'wait';
  if (reloaded) return 'give-up';
  return busy ? 'ask' : 'reload';
}
