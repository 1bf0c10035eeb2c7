import type { RegisteredCase } from '../../src/lab/measure/registry.ts';

export type Verdict = { key: string; right: unknown; spoiled: unknown };

/**
 * One call of a case with all its hooks: what `check` says of the result, then of the same result
 * spoiled in one place. A case that does its own clearing up has been cleared up.
 */
export async function checkedOnce(job: RegisteredCase): Promise<Verdict> {
  const { key, params } = job.info;
  const state: unknown = await job.setup?.(params);
  try {
    const input: unknown = job.beforeEach ? await job.beforeEach(state, params) : state;
    const result: unknown = await job.body(input, params);
    const wrong = spoil(result);
    const right: unknown = await job.check?.(result, params, input);
    const spoiled: unknown = await verdictOn(wrong, job, input);
    await job.afterEach?.(input, params);
    return { key, right, spoiled };
  } finally {
    await job.teardown?.(state, params);
  }
}

/** A check may throw at a value that it does not expect; that counts as a refusal. */
async function verdictOn(wrong: unknown, { check, info }: RegisteredCase, input: unknown): Promise<unknown> {
  try {
    return await check?.(wrong, info.params, input);
  } catch {
    return false;
  }
}

/** Nearly the same value: a number one off, a text with one character more, a list without its last item, bytes with the last bit flipped. */
function spoil(value: unknown): unknown {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'string') return `${value}.`;
  if (typeof value === 'boolean') return !value;
  if (Array.isArray(value)) return value.slice(0, -1);
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return withLastBitFlipped(value);
  return typeof value === 'object' ? {} : undefined;
}

function withLastBitFlipped(value: ArrayBuffer | ArrayBufferView): unknown {
  const copy = structuredClone(value);
  const bytes = ArrayBuffer.isView(copy)
    ? new Uint8Array(copy.buffer, copy.byteOffset, copy.byteLength)
    : new Uint8Array(copy);
  bytes[bytes.length - 1] ^= 1;
  return copy;
}
