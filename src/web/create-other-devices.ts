import type { Arrived, LiveEvent } from '../lab/model/delivery.ts';
import type { Milliseconds, Random } from '../lab/model/units.ts';
import { backoffMs } from '../lab/outbox/backoff-ms.ts';
import { collectorPaths } from '../lab/wire/collector-contract.ts';
import { createEventStream } from '../lab/wire/event-stream.ts';
import { parseLiveEvent } from '../lab/wire/parse-live-event.ts';
import { createCell } from './create-cell.ts';
import type { After } from './host/limited-worker.ts';
import { bearer } from './outbox/bearer.ts';
import type { Session } from './session.ts';

/** A run of another device, and what was last told of it. */
export type OtherRun = { run: Arrived; kind: LiveEvent['kind'] };

export type OtherDevicesView = {
  /** Those told of since the page was opened, the last first. */
  runs: readonly OtherRun[];
  /** Following; or why not: nobody answers, or not without another token. */
  link: 'on' | 'off' | 'silent' | 'token';
};

/** The runs of other devices as they arrive at the collector of the app's own origin. */
export interface OtherDevices {
  view(): OtherDevicesView;
  subscribe(listener: () => void): () => void;
  /** Listens, but not during a run. Returns its undoing. */
  follow(own: { device: string; token?: string }): () => void;
}

export type OtherDevicesParts = {
  origin: string;
  fetch: (address: string, options: RequestInit) => Promise<Response>;
  random: Random;
  after: After;
};

const most = 50;

/** Server-sent events are read from a `fetch`: an `EventSource` can carry no token, and cannot be taken up after a run. */
export function createOtherDevices(
  parts: OtherDevicesParts,
  session: Pick<Session, 'busy' | 'subscribe'>,
): OtherDevices {
  const { view, set, subscribe } = createCell<OtherDevicesView>({ runs: [], link: 'off' });
  let last = '';
  return {
    view,
    subscribe,
    follow({ device, token }) {
      const take = ({ run, kind }: LiveEvent) => {
        if (run.device === device) return;
        const others = view().runs.filter((each) => each.run.id !== run.id);
        set({ ...view(), runs: [{ run, kind }, ...others].slice(0, most) });
      };
      const listen = (signal: AbortSignal) =>
        listenOnce(parts, { token, last }, signal, {
          answered: (link) => set({ ...view(), link }),
          told(event, id) {
            if (isPlace(id)) last = id;
            if (event) take(event);
          },
        });
      const stop = keepListening(listen, parts, session);
      return () => {
        stop();
        set({ ...view(), link: 'off' });
      };
    },
  };
}

/** A place in the collector's log. Anything else might be nothing that a request can carry. */
const isPlace = (id: string) => /^\d{1,16}$/.test(id);

/** Listens again whenever the other end has hung up, later and later; never while something is measured. */
function keepListening(
  listen: (signal: AbortSignal) => Promise<boolean>,
  { after, random }: OtherDevicesParts,
  session: Pick<Session, 'busy' | 'subscribe'>,
): () => void {
  let on = new AbortController();
  let cancel: () => void = () => undefined;
  let failures = 0;
  const begin = () => {
    cancel();
    on.abort();
    if (session.busy()) return;
    const own = new AbortController();
    on = own;
    void listen(own.signal).then((heard) => {
      if (own.signal.aborted) return;
      failures = heard ? 1 : failures + 1;
      const leastMs: Milliseconds = 1_000;
      cancel = after(leastMs + backoffMs(failures, random), begin);
    });
  };
  begin();
  const leave = session.subscribe(begin);
  return () => {
    leave();
    cancel();
    on.abort();
  };
}

type Ear = {
  answered: (link: OtherDevicesView['link']) => void;
  /** No event where one came that cannot be read. */
  told: (event: LiveEvent | undefined, id: string) => void;
};

/** Follows the stream until it ends. Whether anything was heard. */
async function listenOnce(
  { origin, fetch }: OtherDevicesParts,
  { token, last }: { token: string | undefined; last: string },
  signal: AbortSignal,
  ear: Ear,
): Promise<boolean> {
  let heard = false;
  try {
    const headers = fieldsOf(token, last);
    const response = await fetch(`${origin}${collectorPaths.live}`, { headers, cache: 'no-store', signal });
    const link = linkOf(response);
    ear.answered(link);
    if (link !== 'on' || !response.body) return false;
    const feed = createEventStream(({ id, data }) => ear.told(parseLiveEvent(data), id));
    const decoder = new TextDecoder();
    for await (const bytes of response.body) {
      heard = true;
      feed(decoder.decode(bytes, { stream: true }));
    }
  } catch {
    // It was cut off: by the other end, the network, or a run that begins.
  }
  ear.answered(signal.aborted ? 'off' : 'silent');
  return heard;
}

const fieldsOf = (token: string | undefined, last: string): Record<string, string> => ({
  accept: 'text/event-stream',
  ...bearer(token),
  ...(last !== '' && { 'last-event-id': last }),
});

function linkOf({ ok, status, headers }: Response): OtherDevicesView['link'] {
  if (status === 401 || status === 403) return 'token';
  return ok && headers.get('content-type')?.startsWith('text/event-stream') ? 'on' : 'silent';
}
