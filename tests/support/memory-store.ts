import { createHash } from 'node:crypto';
import type { Arrived, LiveEvent, Receipt, RunFilter, Sender } from '../../src/lab/model/delivery.ts';
import { failed, ok } from '../../src/lab/model/result.ts';
import { parseKeptRun } from '../../src/lab/wire/parse-kept-run.ts';
import type { KeptRun } from '../../src/lab/wire/run-content.ts';
import { failureSentence } from '../../src/lab/words/failure-text.ts';
import type {
  AuditEntry,
  CollectorStore,
  TokenRecord,
  Webhook,
} from '../../src/node/collector/collector-store.ts';

/** What a collector keeps, in memory: enough of it to test what stands on a store. */
export function memoryStore(): CollectorStore {
  const runs = new Map<string, { arrived: Arrived; text: string | undefined; kept?: KeptRun }>();
  const told = new Map<string, number>();
  const log: LiveEvent[] = [];
  const watchers = new Set<(events: readonly LiveEvent[]) => void>();
  const tokens: TokenRecord[] = [];
  const entries: AuditEntry[] = [];
  const hooks: Webhook[] = [];

  const tell = (events: readonly LiveEvent[]) => {
    log.push(...events);
    if (events.length > 0) for (const watcher of watchers) watcher(events);
  };
  const keepOne = (text: string, sender: Sender, now: number): { receipt: Receipt; events: LiveEvent[] } => {
    const parsed = parseKeptRun(text);
    if (!parsed.ok)
      return {
        receipt: { id: '', outcome: 'refused', message: failureSentence(parsed.failure) },
        events: [],
      };
    const kept = parsed.value;
    const contentHash = createHash('sha256').update(text).digest('hex');
    const { id } = kept.run;
    const before = runs.get(id);
    if (before?.text !== undefined) {
      const outcome = before.arrived.contentHash === contentHash ? 'known' : 'other-content';
      return { receipt: { id, outcome }, events: [] };
    }
    const arrived = { ...arrivedOf(kept, sender, now), contentHash };
    runs.set(id, { arrived, text, kept });
    return {
      receipt: { id, outcome: 'stored' },
      events: [{ seq: log.length + 1, at: now, run: arrived, kind: 'run.completed' }],
    };
  };
  const newest = () => [...runs.values()].reverse();

  return {
    keep: (texts, sender, now) =>
      texts.map((text) => {
        const { receipt, events } = keepOne(text, sender, now);
        tell(events);
        return receipt;
      }),
    append(id, from, events, sender, now) {
      const before = told.get(id) ?? 0;
      if (from > before) return failed({ code: 'not-an-export', where: '$', message: 'events are missing' });
      const count = Math.max(before, from + events.length);
      told.set(id, count);
      tell([{ seq: log.length + 1, at: now, run: emptyArrived(id, sender, now), kind: 'run.progressed' }]);
      return ok(count);
    },
    list(filter, limit, cursor) {
      const from = Number(cursor ?? 0);
      const all = newest().flatMap(({ arrived }) => (fits(arrived, filter) ? [arrived] : []));
      const next = from + limit < all.length ? { next: String(from + limit) } : {};
      return { items: all.slice(from, from + limit), ...next };
    },
    find: (id) => runs.get(id)?.arrived,
    text: (id) => runs.get(id)?.text,
    series: () => ({ items: [] }),
    happened: (after, limit) => log.slice(after, after + limit),
    head: () => log.length,
    watch(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    counts: () => ({ runs: runs.size, events: log.length, bytes: 0 }),
    verify: () => ({ intact: true, entries: log.length, head: '', runs: runs.size }),
    prune: () => ({ samples: 0, runs: 0 }),
    addToken: (token) => void tokens.push(token),
    tokens: () => tokens.map((token) => ({ ...token })),
    revokeToken(id, at) {
      const token = tokens.find((each) => each.id === id);
      if (token !== undefined) token.revokedAt ??= at;
      return token !== undefined;
    },
    addAudit: (entry) => void entries.push({ ...entry, seq: entries.length + 1 }),
    audit: (limit, before = Infinity) =>
      entries
        .filter(({ seq }) => seq < before)
        .reverse()
        .slice(0, limit),
    addWebhook: (hook) => void hooks.push(hook),
    webhooks: () => [...hooks],
    removeWebhook(id) {
      const place = hooks.findIndex((hook) => hook.id === id);
      if (place >= 0) hooks.splice(place, 1);
      return place >= 0;
    },
    close: () => undefined,
  };
}

function arrivedOf({ run, batches }: KeptRun, sender: Sender, now: number): Arrived {
  const { id, name, status, startedAt, environment, plan, cases } = run;
  return {
    ...emptyArrived(id, sender, now),
    ...{ name, status, startedAt, cases: cases.length },
    runtime: environment.browser,
    platform: environment.platform,
    suite: plan.benchmark.kind,
    samples: batches.reduce((sum, { durations }) => sum + durations.length, 0),
  };
}

const emptyArrived = (id: string, sender: Sender, now: number): Arrived => ({
  ...sender,
  ...{ id, name: '', status: 'running', startedAt: now, receivedAt: now },
  ...{ runtime: '', platform: '', suite: '', cases: 0, samples: 0 },
});

const fits = (arrived: Arrived, { device, region, runtime, suite }: RunFilter) =>
  [
    [device, arrived.device],
    [region, arrived.region],
    [runtime, arrived.runtime],
    [suite, arrived.suite],
  ].every(([wanted, is]) => wanted === undefined || wanted === is);
