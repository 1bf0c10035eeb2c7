import { floor } from './floor.ts';
import { identical } from './identical.ts';
import { moreWork } from './more-work.ts';
import type { Scenario } from './scenario.ts';
import { spread } from './spread.ts';
import { deadCodeTraps } from './traps.ts';

/** Everything that is measured, in the order of the tables. */
export const scenarios: readonly Scenario[] = [
  ...identical,
  ...moreWork,
  ...spread,
  ...floor,
  ...deadCodeTraps,
];

export function scenarioOf(id: string): Scenario {
  const found = scenarios.find((each) => each.id === id);
  if (!found) throw new Error(`there is no scenario "${id}"`);
  return found;
}
