import type { MicroResult, Result } from '../../src/lab/measure/micro-api.ts';

/** The result of a function that was measured. */
export function microValue(result: Result<MicroResult>): MicroResult {
  if (!result.ok) throw new Error(`not measured: ${JSON.stringify(result.failure)}`);
  return result.value;
}

/** Two blocks of four samples. */
export const briefMicro = { samples: 8, blocks: 2, budgetMs: 1_000, warmUpMs: 1, seed: 3 };
