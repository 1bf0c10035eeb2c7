import { costOf } from './cost.ts';
import { running, type Finding, type Subject } from './finding.ts';
import type { Liveness } from './liveness.ts';
import type { Model, Region, Routine } from './model.ts';
import { isIn } from './region.ts';

/** Loops that run, and conditions that are asked, for nothing, where nothing else is found. */
export function deadRegions(subject: Subject, found: readonly Finding[]): Finding[] {
  const { model } = subject;
  return running(subject).flatMap(([routine, liveness]) => {
    const dead = regionsOf(routine).filter((region) => isDead(model, region, routine, liveness));
    return dead
      .filter((loop) => !dead.some((outer) => outer !== loop && isIn(loop, outer)))
      .filter((loop) => !found.some((finding) => touches(finding, loop)))
      .map(finding);
  });
}

/** Loops, and what is run on a condition; an empty `if` has no operations, only its condition. */
const regionsOf = ({ loops, branches }: Routine): Region[] => [...loops, ...branches];

function isDead(model: Model, region: Region, { operations }: Routine, liveness: Liveness): boolean {
  const { live } = liveness;
  if (region.endless || operations.some((each) => live.has(each) && isIn(each.region, region))) return false;
  if (region.kind === 'loop') return true;
  const costs = [...region.conditions]
    .filter((each) => !live.has(each))
    .map((each) => costOf(model, each, liveness));
  return costs.length === region.conditions.size && costs.some(({ work, acts }) => work > 0 && !acts);
}

const touches = ({ start, operations }: Finding, { tree }: Region): boolean =>
  [start, ...operations.map((each) => each.tree.start)].some((at) => at >= tree.start && at < tree.end);

const finding = ({ tree, kind }: Region): Finding => ({
  rule: kind === 'loop' ? 'dead-local' : 'unused-value',
  start: tree.start,
  detail: kind === 'loop' ? 'this loop computes nothing that is read' : 'this condition decides nothing',
  operations: [],
});
