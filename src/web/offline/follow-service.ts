import { parseMessageType } from '../../lab/wire/parse-message-type.ts';
import { isolationStep } from './isolation-step.ts';
import type { OfflineState } from './offline-state.ts';
import { answerOtherTabs, isOtherTabBusy } from './other-tabs.ts';
import type { Page, Registration, Services } from './page.ts';
import { isWithdrawn, takeOff } from './withdrawal.ts';

const hour = 3_600_000;
const minute = 60_000;

type Life = {
  page: Page;
  services: Services;
  state: OfflineState;
  busy: () => boolean;
  registration: Registration | undefined;
  /** Another version serves this page by now; what runs in the page is the former. */
  superseded: boolean;
  applying: boolean;
  checkedLately: boolean;
};

/**
 * The service worker from this page's side: registered, asked for updates, replaced when the person says
 * so. The page is reloaded only while `busy` says no. Returns what applies the waiting update.
 */
export function followService(page: Page, state: OfflineState, busy: () => boolean): () => Promise<void> {
  const { services } = page;
  if (services === undefined) {
    state.note('isolation', 'no-service-worker');
    return async () => undefined;
  }
  const life: Life = {
    page,
    services,
    state,
    busy,
    registration: undefined,
    superseded: false,
    applying: false,
    checkedLately: false,
  };
  answerOtherTabs(page, busy);
  services.onControl(() => controlChanged(life));
  services.onMessage((message) => {
    if (parseMessageType(message) === 'withdrawn') leave(life);
  });
  if (services.controlled()) isolate(life);
  void begin(life);
  return () => applyUpdate(life);
}

async function begin(life: Life): Promise<void> {
  const { page, services, state } = life;
  if (await withdraw(life)) return;
  life.registration = await services.register(() => state.set({ updateReady: true }));
  if (life.registration === undefined) {
    state.note('isolation', 'no-service-worker');
    return;
  }
  if (life.registration.active) state.set({ ready: true });
  isolate(life);
  page.every(hour, () => void check(life));
  page.onVisibility(() => {
    if (page.visible()) void check(life);
  });
}

function isolate({ page, services, state, busy, registration }: Life): void {
  const controlled = services.controlled();
  const active = controlled || Boolean(registration?.active);
  const reloaded = page.reloadMark.isSet();
  const step = isolationStep({ isolated: page.isolated, controlled, active, reloaded, busy: busy() });
  if (step === 'none') page.reloadMark.clear();
  if (step === 'ask') state.note('isolation', 'reload-to-isolate');
  if (step === 'give-up') state.note('isolation', 'not-isolated');
  if (step === 'reload') {
    page.reloadMark.set();
    page.reload();
  }
}

/** Told after the first installation, after an update that any tab asked for, and when the browser clears the app. */
function controlChanged(life: Life): void {
  const { page, services, state } = life;
  const first = !state.view().controlled && !life.applying;
  const controlled = services.controlled();
  state.set({ controlled, ready: controlled });
  if (!controlled) return;
  if (first) isolate(life);
  else if (life.busy()) {
    life.superseded = true;
    state.set({ updateReady: true });
  } else page.reload();
}

async function applyUpdate(life: Life): Promise<void> {
  const { page, state, busy } = life;
  const elsewhere = !life.superseded && !busy() && (await isOtherTabBusy(page));
  if (busy()) state.note('update', 'update-after-run');
  else if (elsewhere) state.note('update', 'update-after-other-tab');
  else {
    state.note('update', undefined);
    life.applying = true;
    const waiting = life.superseded ? undefined : life.registration?.waiting;
    if (waiting) waiting.postMessage({ type: 'skip-waiting' });
    else page.reload();
  }
}

/** Looks for an update at most once a minute and never during a run: fetching one would disturb what is measured. */
async function check(life: Life): Promise<void> {
  const { page, registration } = life;
  if (life.checkedLately || life.busy() || !page.online()) return;
  life.checkedLately = true;
  void page.delay(minute).then(() => (life.checkedLately = false));
  if (await withdraw(life)) return;
  await registration?.update().catch(() => undefined);
}

/** True if this version was withdrawn; there is then nothing to register. */
async function withdraw(life: Life): Promise<boolean> {
  const { page, services, state } = life;
  if (!(await isWithdrawn(page))) return false;
  const took = await takeOff(page);
  // The service worker may have been first; it then still serves this page until it is reloaded.
  if (took || services.controlled()) leave(life);
  else state.note('withdrawal', 'withdrawn');
  return true;
}

function leave({ page, state, busy }: Life): void {
  state.note('withdrawal', 'withdrawn');
  if (!busy()) page.reload();
}
