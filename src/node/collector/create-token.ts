import { randomBytes, randomUUID } from 'node:crypto';
import type { EpochMilliseconds } from '../../lab/model/units.ts';
import type { Scope, TokenRecord } from './collector-store.ts';
import { tokenHash } from './token-hash.ts';

export type TokenWish = { name: string; scopes: readonly Scope[]; expiresAt?: EpochMilliseconds };

/** A new token: its text, to be shown once, and what is kept of it. */
export function createToken(wish: TokenWish, now: EpochMilliseconds): { text: string; record: TokenRecord } {
  const text = `arsenal_${randomBytes(32).toString('base64url')}`;
  const { name, scopes, expiresAt } = wish;
  const record: TokenRecord = {
    id: randomUUID(),
    hash: tokenHash(text),
    name,
    scopes: [...scopes],
    createdAt: now,
    ...(expiresAt !== undefined && { expiresAt }),
  };
  return { text, record };
}
