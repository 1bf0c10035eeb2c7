import { createHash } from 'node:crypto';

/** What is kept of a token: it holds 32 random bytes, so one round of SHA-256 is enough. */
export const tokenHash = (text: string): string => createHash('sha256').update(text).digest('hex');
