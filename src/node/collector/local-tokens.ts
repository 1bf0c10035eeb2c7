import type { EpochMilliseconds } from '../../lab/model/units.ts';
import type { TokenRecord } from './collector-store.ts';
import { createEntrance } from './create-entrance.ts';
import type { TokenWish } from './create-token.ts';
import { openStore } from './open-store.ts';

/** The tokens of a collector, from outside it. */
export type Tokens = {
  /** Gives the text of the token. */
  add: (wish: TokenWish) => Promise<string>;
  list: () => Promise<Omit<TokenRecord, 'hash'>[]>;
  revoke: (id: string) => Promise<boolean>;
  close: () => void;
};

/** Those in a folder that no collector uses now. Errors: a `StoreProblem` where one does. */
export async function localTokens(folder: string, now: () => EpochMilliseconds): Promise<Tokens> {
  const store = await openStore(folder);
  const entrance = createEntrance(store, now);
  const note = (what: string, about: string) =>
    store.addAudit({ at: now(), who: 'command line', what, about, status: 0 });
  return {
    async add(wish) {
      const { text, record } = entrance.add(wish);
      note('token add', record.id);
      return text;
    },
    list: async () => store.tokens(),
    async revoke(id) {
      note('token revoke', id.slice(0, 100));
      return entrance.revoke(id);
    },
    close: store.close,
  };
}
