import type { DeadRule } from '../../model/dead-code.ts';
import type { CaseModel } from './case-models.ts';
import type { Liveness } from './liveness.ts';
import type { Binding, Operation, Routine } from './model.ts';

/** Something that may be removed: where it begins in the text, and what it is. */
export type Finding = {
  rule: DeadRule;
  start: number;
  detail: string;
  /** The variable it is about. */
  binding?: Binding;
  /** The operations that go with it. */
  operations: readonly Operation[];
};

/** One case and what of it is live. */
export type Subject = CaseModel & {
  /** As it is run: what the body returns is used. */
  liveness: Liveness;
  /** With every function's result taken for used, to judge functions by themselves. */
  generous: Liveness;
};

/** The functions that run, each with what is live in it. */
export const running = ({ body, liveness, generous }: Subject): [Routine, Liveness][] =>
  [...liveness.running].map((routine) => [routine, routine === body ? liveness : generous]);

const LONGEST = 40;

/** A piece of the text to name something by, on one line. */
export function excerpt(text: string, { tree }: Operation): string {
  const piece = text.slice(tree.start, tree.end).replace(/\s+/g, ' ');
  return piece.length > LONGEST ? `${piece.slice(0, LONGEST - 1)}…` : piece;
}
