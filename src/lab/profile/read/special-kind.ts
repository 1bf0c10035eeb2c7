import type { FrameKind } from '../../model/profile.ts';

/** What V8 and those who copy it call stacks that are in no function. */
const kinds: ReadonlyMap<string, FrameKind> = new Map([
  ['(root)', 'root'],
  ['(idle)', 'idle'],
  ['(garbage collector)', 'collector'],
  ['(program)', 'engine'],
]);

/** The kind a name without a file tells; undefined for any other. */
export const specialKind = (name: string, file: string): FrameKind | undefined =>
  file === '' ? kinds.get(name) : undefined;
