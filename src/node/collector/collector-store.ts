import type {
  Arrived,
  LiveEvent,
  Receipt,
  RunFilter,
  Sender,
  SeriesPoint,
} from '../../lab/model/delivery.ts';
import type { Result } from '../../lab/model/result.ts';
import type { EpochMilliseconds, Milliseconds } from '../../lab/model/units.ts';
import type { ToldEvent } from '../../lab/wire/told-event.ts';

/** Items of a list, in order, and where the next ones begin; no cursor: there are none. */
export type Page<T> = { items: T[]; next?: string };

/** What a token lets its bearer do: each includes what is before it only where it says so (`admin` may all). */
export type Scope = 'ingest' | 'read' | 'admin';

/** A token as it is kept: never its text, only the SHA-256 of it. */
export type TokenRecord = {
  id: string;
  hash: string;
  name: string;
  scopes: Scope[];
  createdAt: EpochMilliseconds;
  expiresAt?: EpochMilliseconds;
  revokedAt?: EpochMilliseconds;
};

/** Who did what, and what came of it. Only ever appended to. */
export type AuditEntry = {
  seq: number;
  at: EpochMilliseconds;
  who: string;
  what: string;
  about: string;
  status: number;
};

/** What the chain of the log comes to. */
export type Verification =
  | { intact: true; entries: number; head: string; runs: number }
  | { intact: false; seq: number; message: string };

/** What goes first, after how long. Absent: kept for ever. */
export type Retention = { rawSamplesMs?: Milliseconds; runsMs?: Milliseconds };

export type Webhook = { id: string; url: string; secret: string; kinds: LiveEvent['kind'][] };

/**
 * Where a collector keeps what it was given: one writer, an append-only log whose entries are chained by SHA-256, and
 * what is folded from it. Whatever a call returns is committed. Small, so that another database can follow; a broken
 * database throws.
 */
export interface CollectorStore {
  /** Texts of `keptRunText`, in one transaction: what is a run is kept, what is not is refused in its receipt. */
  keep(texts: readonly string[], sender: Sender, now: EpochMilliseconds): Receipt[];
  /** Events of a run that is on, from that place in its sequence; those already there are passed over. Answers how many there are now. */
  append(
    runId: string,
    from: number,
    events: readonly ToldEvent[],
    sender: Sender,
    now: EpochMilliseconds,
  ): Result<number>;
  /** Newest first by time of arrival. */
  list(filter: RunFilter, limit: number, cursor?: string): Page<Arrived>;
  find(runId: string): Arrived | undefined;
  /** The text of `keptRunText`; undefined where it is not known, or not whole yet. */
  text(runId: string): string | undefined;
  /** Oldest first. */
  series(caseKey: string, filter: RunFilter, limit: number, cursor?: string): Page<SeriesPoint>;
  /** What happened after that place in the log, in order. */
  happened(after: number, limit: number): LiveEvent[];
  /** The place of the last entry. */
  head(): number;
  /** Calls on every commit, with what was added. The function given back ends it. */
  watch(told: (events: readonly LiveEvent[]) => void): () => void;
  counts(): { runs: number; events: number; bytes: number };
  verify(): Verification;
  prune(policy: Retention, now: EpochMilliseconds): { samples: number; runs: number };
  addToken(token: TokenRecord): void;
  tokens(): TokenRecord[];
  revokeToken(id: string, at: EpochMilliseconds): boolean;
  addAudit(entry: Omit<AuditEntry, 'seq'>): void;
  audit(limit: number, before?: number): AuditEntry[];
  addWebhook(hook: Webhook): void;
  webhooks(): Webhook[];
  removeWebhook(id: string): boolean;
  close(): void;
}
