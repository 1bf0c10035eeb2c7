import { loopsText, sharedLoops, type Loops } from './loops.ts';

/** So many sets of loops, then that of the empty call; what comes after is not used. */
export type MicroLoops = (functions: number) => readonly Loops[];

/**
 * New loops whenever they are asked for, each time of other text: engines keep what they learn of a loop by its text.
 * Where a text may not be evaluated, as under a strict content security policy, the loops are always the same ones.
 *
 * Shape:  `evaluate` is given the text of an expression; it is not asked again once it has thrown.
 */
export function createMicroLoops(evaluate: (text: string) => unknown): MicroLoops {
  let times = 0;
  let allowed = true;
  return (functions) => {
    const loops = allowed ? attempt(() => evaluate(`${loopsText(functions)} // ${times++}`)) : undefined;
    allowed = areLoops(loops);
    return areLoops(loops) ? loops : Array.from({ length: functions + 1 }, () => sharedLoops);
  };
}

function attempt(action: () => unknown): unknown {
  try {
    return action();
  } catch {
    return undefined;
  }
}

const areLoops = (value: unknown): value is readonly Loops[] => Array.isArray(value) && value.every(isLoops);

const isLoops = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(sharedLoops).every((kind) => kind in value);
