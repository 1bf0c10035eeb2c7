import type { Operation, Place, Region } from './model.ts';
import type { Tree } from './tree.ts';

/** A region of a place, and the place in it. */
export function regionIn(
  place: Place,
  kind: Region['kind'],
  tree: Tree,
  conditions: readonly Operation[] = [],
): Place {
  const { routine, region: parent } = place;
  const region: Region = { kind, parent, tree, conditions: new Set(conditions), endless: false };
  if (kind === 'loop') routine.loops.push(region);
  if (/^(?:If|Switch)Statement$/.test(tree.type)) routine.branches.push(region);
  for (const condition of conditions) condition.used = true;
  return { ...place, region };
}

/** A place that is reached where conditions allow it. */
export const branch = (place: Place, tree: Tree, conditions: readonly Operation[]): Place =>
  regionIn(place, 'branch', tree, conditions);

/** A region and those round it, the innermost first, within one function. */
export function regionsFrom(region: Region | undefined): Region[] {
  const regions: Region[] = [];
  for (let each = region; each; each = each.parent) regions.push(each);
  return regions;
}

/** Whether one region is another or lies in it. */
export function isIn(region: Region, outer: Region): boolean {
  for (let each: Region | undefined = region; each; each = each.parent) if (each === outer) return true;
  return false;
}

/** The loop an operation is in, within its function. */
export const loopOf = (region: Region): Region | undefined =>
  regionsFrom(region).find(({ kind }) => kind === 'loop');

/**
 * Leaves the regions up to a target: whether what comes after is run depends on what led here.
 *
 * Shape: a place and the region that is left, or left to its end.
 */
export function leave({ region, routine, model }: Place, target: Region): void {
  const led = new Set<Operation>();
  const left = regionsFrom(region);
  for (const each of left.slice(0, left.indexOf(target) + 1)) {
    for (const condition of led) each.conditions.add(condition);
    for (const condition of each.conditions) led.add(condition);
    if (each.kind === 'loop') each.endless = false;
  }
  routine.jumps.push(model.count);
}
