import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { EpochMilliseconds, Milliseconds } from '../../lab/model/units.ts';
import { tokenHash } from './token-hash.ts';

export type Pairing = {
  /** A new code, in place of the one before. */
  code: () => string;
  /** Whether that is the code, which then is used up. */
  redeems: (code: string) => boolean;
};

const lifeMs: Milliseconds = 15 * 60_000;

/** One code at a time, good for a quarter of an hour and for one use. */
export function createPairing(now: () => EpochMilliseconds): Pairing {
  let open: { hash: Buffer; until: EpochMilliseconds } | undefined;
  const hashed = (code: string) => Buffer.from(tokenHash(code), 'hex');
  return {
    code() {
      const code = randomBytes(16).toString('base64url');
      open = { hash: hashed(code), until: now() + lifeMs };
      return code;
    },
    redeems(code) {
      if (open === undefined || now() >= open.until || !timingSafeEqual(open.hash, hashed(code)))
        return false;
      open = undefined;
      return true;
    },
  };
}
