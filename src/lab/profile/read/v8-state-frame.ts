import type { FrameTold } from '../profile-builder.ts';

const engine = (name: string): FrameTold => ({ name, kind: 'engine' });
const idle: FrameTold = { name: '(idle)', kind: 'idle' };
const program = engine('(program)');

/** What the engine did, by V8's `StateTag`; those that are not here ran scripts or what they called. */
const states = new Map<number, FrameTold>([
  [1, { name: '(garbage collector)', kind: 'collector' }],
  [2, engine('(parser)')],
  [3, engine('(bytecode compiler)')],
  [4, engine('(compiler)')],
  [7, idle],
  [8, idle],
  [9, engine('(logging)')],
  [10, idle],
]);

/** What stands above the functions of a stack when V8 was in such a state; undefined where it was in the functions themselves. */
export const v8StateFrame = (state: number, isEmpty: boolean): FrameTold | undefined =>
  states.get(state) ?? (isEmpty ? program : undefined);
