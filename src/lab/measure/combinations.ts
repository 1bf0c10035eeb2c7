import type { ParamLists, Params } from '../model/authoring.ts';

/** Every combination of one value from each list, the last parameter varying fastest. No lists: one empty combination. */
export function combinations(lists: ParamLists): Params[] {
  return Object.entries(lists).reduce<Params[]>(
    (before, [name, values]) =>
      before.flatMap((params) => values.map((value) => ({ ...params, [name]: value }))),
    [{}],
  );
}
