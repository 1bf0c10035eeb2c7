import { timingSafeEqual } from 'node:crypto';
import type { EpochMilliseconds } from '../../lab/model/units.ts';
import type { CollectorStore, Scope, TokenRecord } from './collector-store.ts';
import { createToken, type TokenWish } from './create-token.ts';
import { tokenHash } from './token-hash.ts';

/** Who asks: a token by its id and name, or whoever is on this machine while there are no tokens. */
export type Visitor = { id: string; name: string; scopes: readonly Scope[] };

export type Entrance = {
  /** Whether a token is wanted: from the first one ever made, also where all have been revoked since. */
  isGuarded: () => boolean;
  visitor: (token: string) => Visitor | undefined;
  /** Whether that visitor would still be let in. */
  holds: (visitor: Visitor) => boolean;
  add: (wish: TokenWish) => { text: string; record: TokenRecord };
  revoke: (id: string) => boolean;
};

/** Who is on this machine, while nobody else is answered. */
export const neighbour: Visitor = { id: 'local', name: 'this machine', scopes: ['admin'] };

/** Knows the tokens of a store, which has no other writer. */
export function createEntrance(store: CollectorStore, now: () => EpochMilliseconds): Entrance {
  let tokens = store.tokens();
  const isGood = ({ revokedAt, expiresAt }: TokenRecord) =>
    revokedAt === undefined && (expiresAt === undefined || now() < expiresAt);
  return {
    isGuarded: () => tokens.length > 0,
    visitor(token) {
      const found = sameToken(tokens, tokenHash(token));
      return found !== undefined && isGood(found)
        ? { id: found.id, name: found.name, scopes: found.scopes }
        : undefined;
    },
    holds({ id }) {
      if (id === neighbour.id) return tokens.length === 0;
      return tokens.some((token) => token.id === id && isGood(token));
    },
    add(wish) {
      const made = createToken(wish, now());
      store.addToken(made.record);
      tokens = store.tokens();
      return made;
    },
    revoke(id) {
      const done = store.revokeToken(id, now());
      tokens = store.tokens();
      return done;
    },
  };
}

/** Looks at every token for as long, so that time tells nothing of what they are. */
function sameToken(tokens: readonly TokenRecord[], hash: string): TokenRecord | undefined {
  const wanted = Buffer.from(hash, 'hex');
  let found: TokenRecord | undefined;
  for (const token of tokens) {
    const kept = Buffer.from(token.hash, 'hex');
    if (kept.length === wanted.length && timingSafeEqual(kept, wanted)) found = token;
  }
  return found;
}

/** Whether a visitor may do what a scope allows: an administrator may do all. */
export const mayDo = ({ scopes }: Visitor, scope: Scope): boolean =>
  scopes.includes(scope) || scopes.includes('admin');
