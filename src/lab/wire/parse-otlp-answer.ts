import { isRecord, isText } from './guards.ts';
import { parsedJson } from './parsed-json.ts';

/**
 * What an endpoint says of metrics it was sent: how many points it rejected, and why; undefined where it is no such
 * answer. Nothing said is nothing rejected.
 *
 * Source: https://opentelemetry.io/docs/specs/otlp/#otlphttp-response
 */
export function parseOtlpAnswer(text: string): { rejected: number; message: string } | undefined {
  const answer = text.trim() === '' ? {} : parsedJson(text);
  if (!isRecord(answer)) return undefined;
  const part = answer['partialSuccess'];
  if (!isRecord(part)) return { rejected: 0, message: '' };
  const { rejectedDataPoints, errorMessage } = part;
  const rejected = Number(rejectedDataPoints ?? 0);
  const message = isText(errorMessage) ? errorMessage.slice(0, 1_000) : '';
  return { rejected: Number.isNaN(rejected) ? 0 : rejected, message };
}
