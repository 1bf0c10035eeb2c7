import { presets } from '../../lab/model/presets.ts';
import { defaultLimits, type Plan } from '../../lab/model/plan.ts';
import { selfTestBenchmark } from '../../lab/model/self-test.ts';
import { selfTestResult } from '../../lab/stats/self-test-result.ts';
import { selfTestReasonText, selfTestSentence } from '../../lab/words/self-test-text.ts';
import type { OpenRuntime } from '../runtimes/runtime.ts';
import type { Finding } from './finding.ts';

const SEED = 1;

/** What comes out where it is known what should: identical code, and 2 % more work, measured in this runtime. */
export async function noiseFindings(
  runtime: Pick<OpenRuntime, 'run' | 'version'>,
  signal: AbortSignal,
): Promise<Finding[]> {
  const plan: Plan = { benchmark: selfTestBenchmark, ...presets.quick, seed: SEED, limits: defaultLimits };
  const kept = await runtime.run(plan, selfTestBenchmark.title, () => undefined, signal);
  const result = selfTestResult(kept);
  const advice = result.reasons.map(selfTestReasonText).join(' ');
  const found = selfTestSentence(result);
  const state = result.isFit ? (advice === '' ? 'good' : 'doubtful') : 'bad';
  return [{ name: `Noise in ${runtime.version}`, state, found, ...(advice !== '' && { advice }) }];
}
