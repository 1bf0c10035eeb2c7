import type { DatabaseSync } from 'node:sqlite';
import { isOneOf } from '../../../lab/wire/guards.ts';
import type { AuditEntry, CollectorStore, Scope, TokenRecord, Webhook } from '../collector-store.ts';
import { maybeNumberAt, numberAt, textAt, type Row } from './columns.ts';
import { liveKinds } from './live-kinds.ts';
import { storable } from './storable.ts';

type Access = Pick<
  CollectorStore,
  'addToken' | 'tokens' | 'revokeToken' | 'addAudit' | 'audit' | 'addWebhook' | 'webhooks' | 'removeWebhook'
>;

const scopes: readonly Scope[] = ['ingest', 'read', 'admin'];

/** Who may do what, who did what, and who wants to be told. */
export const createAccessTable = (db: DatabaseSync): Access => ({
  ...tokenTable(db),
  ...auditTable(db),
  ...webhookTable(db),
});

function tokenTable(db: DatabaseSync): Pick<Access, 'addToken' | 'tokens' | 'revokeToken'> {
  const insert = db.prepare('INSERT INTO tokens VALUES (?, ?, ?, ?, ?, ?, ?)');
  const all = db.prepare('SELECT * FROM tokens ORDER BY created_at, id');
  const revoke = db.prepare('UPDATE tokens SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL');
  return {
    addToken({ id, hash, name, scopes: given, createdAt, expiresAt, revokedAt }) {
      insert.run(id, hash, name, given.join(' '), createdAt, expiresAt ?? null, revokedAt ?? null);
    },
    tokens: () => all.all().map(token),
    revokeToken: (id, at) => revoke.run(at, id).changes === 1,
  };
}

function token(row: Row): TokenRecord {
  const expiresAt = maybeNumberAt(row, 'expires_at');
  const revokedAt = maybeNumberAt(row, 'revoked_at');
  return {
    id: textAt(row, 'id'),
    hash: textAt(row, 'hash'),
    name: textAt(row, 'name'),
    scopes: wordsAt(row, 'scopes', scopes),
    createdAt: numberAt(row, 'created_at'),
    ...(expiresAt !== undefined && { expiresAt }),
    ...(revokedAt !== undefined && { revokedAt }),
  };
}

function auditTable(db: DatabaseSync): Pick<Access, 'addAudit' | 'audit'> {
  const insert = db.prepare('INSERT INTO audit (at, who, what, about, status) VALUES (?, ?, ?, ?, ?)');
  const page = db.prepare('SELECT * FROM audit WHERE seq < ? ORDER BY seq DESC LIMIT ?');
  return {
    addAudit: ({ at, who, what, about, status }) => {
      insert.run(at, ...[who, what, about].map(storable), status);
    },
    audit: (limit, before = Number.MAX_SAFE_INTEGER) => page.all(before, limit).map(auditEntry),
  };
}

const auditEntry = (row: Row): AuditEntry => ({
  seq: numberAt(row, 'seq'),
  at: numberAt(row, 'at'),
  who: textAt(row, 'who'),
  what: textAt(row, 'what'),
  about: textAt(row, 'about'),
  status: numberAt(row, 'status'),
});

function webhookTable(db: DatabaseSync): Pick<Access, 'addWebhook' | 'webhooks' | 'removeWebhook'> {
  const insert = db.prepare('INSERT INTO webhooks VALUES (?, ?, ?, ?)');
  const all = db.prepare('SELECT * FROM webhooks ORDER BY rowid');
  const remove = db.prepare('DELETE FROM webhooks WHERE id = ?');
  return {
    addWebhook({ id, url, secret, kinds }) {
      insert.run(id, url, secret, kinds.join(' '));
    },
    webhooks: () => all.all().map(webhook),
    removeWebhook: (id) => remove.run(id).changes === 1,
  };
}

const webhook = (row: Row): Webhook => ({
  id: textAt(row, 'id'),
  url: textAt(row, 'url'),
  secret: textAt(row, 'secret'),
  kinds: wordsAt(row, 'kinds', liveKinds),
});

/** Those of the words that stand there, parted by spaces. */
const wordsAt = <T extends string>(row: Row, name: string, words: readonly T[]): T[] =>
  textAt(row, name)
    .split(' ')
    .filter((word) => isOneOf(word, words));
