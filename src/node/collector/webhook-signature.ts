import { createHmac } from 'node:crypto';
import type { EpochMilliseconds } from '../../lab/model/units.ts';

/** `t=…,v1=…`: the second the call is made in, and HMAC-SHA256 of that, a full stop and the body. */
export function webhookSignature(secret: string, body: string, now: EpochMilliseconds): string {
  const seconds = Math.floor(now / 1_000);
  return `t=${seconds},v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`;
}
