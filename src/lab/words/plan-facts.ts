import type { Attachment } from '../model/benchmark.ts';
import { bytesText, countText, durationText, percentText, spanText } from '../model/quantity-text.ts';
import type { Plan } from '../model/plan.ts';
import { presetOf } from '../model/presets.ts';
import type { RunRecord } from '../model/run.ts';

/** A name and a value. */
export type PlanFact = readonly [name: string, value: string];

/** What was asked for, so that the run can be repeated. */
export function planFacts({ plan, startedAt, endedAt }: RunRecord): PlanFact[] {
  const { benchmark } = plan;
  const files = benchmark.kind === 'written' ? benchmark.attachments : [];
  return [
    ['Benchmark', benchmark.kind === 'trusted' ? `suite ${benchmark.suite}` : benchmark.title],
    ...(files.length === 0 ? [] : [['Attached', files.map(fileText).join('; ')] as const]),
    ['Preset', presetOf(plan) ?? 'own numbers'],
    ['Samples a case', countText(plan.samples)],
    ['Time budget a case', durationText(plan.budgetMs)],
    ['Warm-up', durationText(plan.warmUpMs)],
    ['Workers', countText(plan.replicates)],
    ...precisionFacts(plan),
    ['Stall limit', durationText(plan.limits.stallMs)],
    ['Seed', String(plan.seed)],
    ...(endedAt === undefined ? [] : [['Took', spanText(endedAt - startedAt)] as const]),
  ];
}

/** Runs of before there was a precision to be wanted had as many workers as they had. */
function precisionFacts({ precision, mostReplicates }: Plan): PlanFact[] {
  if (precision === undefined || mostReplicates === undefined) return [];
  return [
    ['Precision wanted', `±\u00a0${percentText(precision)}`],
    ['Most workers', countText(mostReplicates)],
  ];
}

const fileText = ({ name, bytes }: Attachment) => `${name}, ${bytesText(bytes.byteLength)}`;
