import type { ViewFilter } from '../../../lab/model/profile-view.ts';

/** One thing a person asked to be shown otherwise; functions by their index. */
export type Step =
  | { kind: 'focus' | 'merge' | 'drop'; frame: number }
  | { kind: 'collapse' | 'mine' }
  | { kind: 'range'; from: number; to: number };

/** What is looked at once all steps are taken. A later focus or range takes the place of an earlier one. */
export function filterOf(steps: readonly Step[]): ViewFilter {
  const framesOf = (kind: 'merge' | 'drop') =>
    steps.flatMap((step) => (step.kind === kind && 'frame' in step ? [step.frame] : []));
  const focus = steps.findLast((step) => step.kind === 'focus');
  const range = steps.findLast((step) => step.kind === 'range');
  return {
    merged: framesOf('merge'),
    dropped: framesOf('drop'),
    collapse: steps.some(({ kind }) => kind === 'collapse'),
    mine: steps.some(({ kind }) => kind === 'mine'),
    ...(focus && 'frame' in focus && { focus: focus.frame }),
    ...(range && 'from' in range && { range: [range.from, range.to] as const }),
  };
}

/** The steps with one more, in place of those it makes void. */
export function withStep(steps: readonly Step[], step: Step): readonly Step[] {
  const isSole = step.kind === 'focus' || step.kind === 'range';
  const kept = steps.filter((each) => !(isSole && each.kind === step.kind) && !isSame(each, step));
  return [...kept, step];
}

/** The steps without one kind of them. */
export const withoutKind = (steps: readonly Step[], kind: Step['kind']): readonly Step[] =>
  steps.filter((step) => step.kind !== kind);

const isSame = (a: Step, b: Step) =>
  a.kind === b.kind && (!('frame' in a) || !('frame' in b) || a.frame === b.frame);

type Texts = { nameOf: (frame: number) => string; weightOf: (weight: number) => string };

/** What a step did, in a few words. */
export function stepText(step: Step, { nameOf, weightOf }: Texts): string {
  switch (step.kind) {
    case 'focus':
      return `Only ${nameOf(step.frame)}`;
    case 'merge':
      return `${nameOf(step.frame)} merged into its callers`;
    case 'drop':
      return `Without ${nameOf(step.frame)}`;
    case 'collapse':
      return 'Recursion collapsed';
    case 'mine':
      return 'My code only';
    case 'range':
      return `From ${weightOf(step.from)} to ${weightOf(step.to)}`;
  }
}
