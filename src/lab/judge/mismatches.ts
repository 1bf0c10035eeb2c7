import type { Environment } from '../model/environment.ts';
import type { Mismatch } from '../model/judgement.ts';

const unknown = 'not told';

/** What of an environment times depend on, as it is named to people. */
const facets: Readonly<Record<string, (of: Environment) => string>> = {
  runtime: ({ browser }) => browser,
  engine: ({ engine }) => engine,
  platform: ({ platform }) => platform,
  processor: ({ cpu }) => cpu ?? unknown,
  cores: ({ cores }) => String(cores),
  'device memory': ({ deviceMemory }) => (deviceMemory === undefined ? unknown : String(deviceMemory)),
  isolation: ({ isolated }) => (isolated ? 'isolated' : 'not isolated'),
};

/**
 * In what two environments differ that makes their times no matter of the code. None: they may be compared. What one of
 * them does not tell is no difference.
 */
export function mismatches(baseline: Environment, candidate: Environment): Mismatch[] {
  return Object.entries(facets).flatMap(([field, textOf]): Mismatch[] => {
    const [a, b] = [textOf(baseline), textOf(candidate)];
    return a === b || a === unknown || b === unknown ? [] : [{ field, baseline: a, candidate: b }];
  });
}
