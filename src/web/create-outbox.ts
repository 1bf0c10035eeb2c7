import type { DeliverySettings, OutboxEntry, Reach, SyncState } from '../lab/model/outbox.ts';
import type { Result } from '../lab/model/result.ts';
import type { Milliseconds } from '../lab/model/units.ts';
import { longestWaitMs } from '../lab/outbox/retry-after-ms.ts';
import type { Paired, PairOrder, ServiceOrder } from '../lab/wire/service-contract.ts';
import { createCell } from './create-cell.ts';
import type { After } from './host/limited-worker.ts';
import { aboutCollector, isOpenTo } from './outbox/about-collector.ts';
import type { Neighbour } from './outbox/about-collector.ts';
import { createFlusher } from './outbox/create-flusher.ts';
import { deliveryOf, keepDelivery } from './outbox/delivery-rows.ts';
import { discard, hurry, putBack, retryParked, sendAll } from './outbox/edit-entries.ts';
import { outboxLock } from './outbox/flush.ts';
import { outboxFigures, outboxRows } from './outbox/outbox-figures.ts';
import type { OutboxFigures, OutboxRow } from './outbox/outbox-figures.ts';
import type { OutboxParts } from './outbox/outbox-parts.ts';
import { pairCollector } from './outbox/pair-collector.ts';
import { isInReach } from './outbox/receiver-of.ts';
import type { Session } from './session.ts';

/** The service worker of the app, as far as delivery needs it. */
export type OutboxWorker = {
  post(order: ServiceOrder): void;
  ask(order: PairOrder): Promise<Paired>;
  /** Asks the browser to wake it when there is a network. Absent where the browser cannot. */
  sync?: () => Promise<void>;
};

/** What a page gives delivery besides what it has everywhere. */
export type OutboxPage = {
  parts: OutboxParts;
  worker: () => Promise<OutboxWorker | undefined>;
  /** Told when the page is looked at again, and when another service worker is there. */
  onWake: (listener: () => void) => void;
  /** Told when the network is back. */
  onNetwork: (listener: () => void) => void;
  /** Told when the outbox or the runs change, here or elsewhere. */
  onChange: (listener: () => void) => void;
  after: After;
};

export type OutboxView = SyncState & {
  /** Undefined before anything was set: then the collector of the app's own origin is looked for. */
  settings: DeliverySettings | undefined;
  /** At the app's own origin; undefined while it was not asked. */
  neighbour: Neighbour | undefined;
  /** A service worker delivers: to other origins too. */
  hasWorker: boolean;
  /** With no page open, too. */
  hasSync: boolean;
};

/** Runs that are measured and not delivered yet, as the screens see them. Delivering itself is in `web/outbox`. */
export interface Outbox {
  view(): OutboxView;
  subscribe(listener: () => void): () => void;
  /** The first so many of them, parked ones first. */
  rows(most: number): Promise<Result<OutboxRow[]>>;
  /** Now, whatever was said of waiting. */
  sendNow(): Promise<void>;
  retry(ids: readonly string[]): Promise<Result<void>>;
  discard(ids: readonly string[]): Promise<Result<OutboxEntry[]>>;
  putBack(entries: readonly OutboxEntry[]): Promise<Result<void>>;
  /** Every run kept; how many that adds. */
  sendAll(): Promise<Result<number>>;
  /** What is set; the device has its id from then on. */
  settings(): Promise<Result<DeliverySettings>>;
  configure(settings: DeliverySettings): Promise<Result<void>>;
  /** Exchanges the code of a pairing link for a token, once. */
  pair(url: string, code: string): Promise<Paired>;
  /** Asks again whether a collector is at the app's own origin. */
  look(): Promise<void>;
}

/** Least time between tries that nobody asked for, and what a lock takes to be let go. */
const againMs: Milliseconds = 5_000;
const firstMs: Milliseconds = 1_000;
const soonMs: Milliseconds = 200;

const before: OutboxView = {
  waiting: 0,
  parked: 0,
  isSending: false,
  failures: 0,
  reach: 'nowhere',
  settings: undefined,
  neighbour: undefined,
  hasWorker: false,
  hasSync: false,
};

/** Delivers from now on: at once, when the network is back, when the page is looked at again and after each run. */
export function createOutbox(page: OutboxPage, session: Pick<Session, 'busy' | 'subscribe'>): Outbox {
  const { parts } = page;
  const { view, set, subscribe } = createCell(before);
  const show = (part: Partial<OutboxView>) => {
    const next = { ...view(), ...part };
    const whole = { ...next, reach: reachOf(next, parts) };
    if (JSON.stringify(whole) !== JSON.stringify(view())) set(whole);
  };
  const reading = createReader(page, show);
  const deliver = deliverer(page, session, view, reading.read);
  const look = async () => {
    const settings = (await reading.read())?.settings;
    const destination = settings?.destination ?? { kind: 'own' };
    // A page reaches its own origin and no other.
    if (destination.kind !== 'none' && isInReach(destination, parts))
      show({ neighbour: await aboutCollector(parts.origin, parts) });
  };
  const wake = async () => {
    const worker = await page.worker();
    show({ hasWorker: worker !== undefined, hasSync: worker?.sync !== undefined });
    await look();
    await deliver();
  };
  reading.onDue(() => void deliver());
  page.onChange(() => void reading.read());
  page.onWake(() => void wake());
  page.onNetwork(() => void hurry(parts.connection, parts.now()).then(wake));
  void wake();
  const edits = editing(page, async () => {
    parts.tell();
    await reading.read();
    await deliver();
  });
  return { view, subscribe, look, ...edits };
}

/** Reads what is to be seen, one question at a time, and says when something becomes due. */
function createReader({ parts, after }: OutboxPage, show: (part: Partial<OutboxView>) => void) {
  let due: () => void = () => undefined;
  let cancel: () => void = () => undefined;
  const plan = ({ waiting, nextAt = 0, record }: OutboxFigures, isSending: boolean) => {
    cancel();
    cancel = () => undefined;
    if (waiting === 0) return;
    const wait = Math.max(nextAt, record.heldUntil) - parts.now();
    // What was never tried does not wait for what was.
    const leastMs = isSending || record.failures > 0 ? againMs : firstMs;
    cancel = after(Math.min(longestWaitMs, Math.max(leastMs, wait)), () => due());
  };
  const read = async () => {
    const figures = await outboxFigures(parts.connection);
    if (!figures.ok) return undefined;
    const { waiting, parked, record, settings } = figures.value;
    const { held = [] } = (await parts.locks?.query()) ?? {};
    const isSending = held.some(({ name }) => name === outboxLock);
    const { deliveredAt, failures } = record;
    show({
      waiting,
      parked,
      isSending,
      failures,
      settings,
      ...(deliveredAt !== undefined && { deliveredAt }),
    });
    plan(figures.value, isSending);
    return figures.value;
  };
  return { read, onDue: (listener: () => void) => void (due = listener) };
}

/** Has what is due delivered, by the service worker where there is one; and lets go of it when a run begins. */
function deliverer(
  { parts, worker, after }: OutboxPage,
  session: Pick<Session, 'busy' | 'subscribe'>,
  view: () => OutboxView,
  read: () => Promise<unknown>,
): () => Promise<void> {
  const tell = () => {
    parts.tell();
    void read();
  };
  const own = createFlusher({ ...parts, tell });
  const deliver = async () => {
    const { waiting, reach } = view();
    if (session.busy() || waiting === 0 || (reach !== 'open' && reach !== 'silent')) return;
    const service = await worker();
    // It may be refused, where a person has switched it off.
    await service?.sync?.().catch(() => undefined);
    if (service) service.post({ type: 'flush-outbox' });
    else await own.flush();
  };
  session.subscribe(() => {
    if (session.busy()) {
      own.stop();
      void worker().then((service) => service?.post({ type: 'hold-outbox' }));
    } else after(soonMs, () => void read().then(deliver));
  });
  return deliver;
}

type Edits = Omit<Outbox, 'view' | 'subscribe' | 'look'>;

/** `changed` is called after each change, and delivers what has become due. */
function editing({ parts, worker }: OutboxPage, changed: () => Promise<void>): Edits {
  const { connection, now, newSender } = parts;
  const done = async <T>(work: Promise<Result<T>>): Promise<Result<T>> => {
    const result = await work;
    if (result.ok) await changed();
    return result;
  };
  return {
    rows: (most) => outboxRows(connection, most),
    async sendNow() {
      await done(hurry(connection, now()));
    },
    retry: (ids) => done(retryParked(connection, { ids }, now())),
    discard: (ids) => done(discard(connection, ids)),
    putBack: (entries) => done(putBack(connection, entries)),
    sendAll: () => done(sendAll(connection, now())),
    settings: () => deliveryOf(connection, newSender),
    async pair(url, code) {
      const settings = await deliveryOf(connection, newSender);
      const name = settings.ok ? settings.value.sender.deviceName : '';
      const service = url === parts.origin ? undefined : await worker();
      return service
        ? service.ask({ type: 'pair-collector', url, code, name })
        : pairCollector({ url, code, name }, parts);
    },
    async configure(settings) {
      const kept = await keepDelivery(connection, settings);
      if (!kept.ok) return kept;
      // What the address or the token stood in the way of has another chance.
      const retried = await retryParked(connection, { because: ['token', 'address'] }, now());
      return retried.ok ? done(hurry(connection, now())) : retried;
    },
  };
}

function reachOf({ settings, neighbour, hasWorker }: OutboxView, parts: OutboxParts): Reach {
  const destination = settings?.destination ?? { kind: 'own' };
  if (destination.kind === 'none') return 'nowhere';
  if (destination.kind !== 'own') {
    return isInReach(destination, { ...parts, reachesOut: hasWorker }) ? 'open' : 'out-of-reach';
  }
  if (neighbour === undefined || neighbour === 'none') return 'nowhere';
  if (neighbour === 'silent') return 'silent';
  return isOpenTo(neighbour, destination.token) ? 'open' : 'token';
}
