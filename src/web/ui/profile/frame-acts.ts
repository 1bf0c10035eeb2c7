import { withStep, type Step } from './steps.ts';
import type { Study } from './study.ts';

/** What can be asked about a function; the keys work in the graph. */
export type FrameAct = {
  label: string;
  hint: string;
  key: string;
  run: (study: Study, frame: number) => void;
};

const take = (study: Study, step: Step) => study.setSteps(withStep(study.view().steps, step));

export const frameActs: readonly FrameAct[] = [
  {
    label: 'Focus',
    hint: 'Only stacks that go through it',
    key: 'f',
    run: (study, frame) => take(study, { kind: 'focus', frame }),
  },
  {
    label: 'Merge',
    hint: 'Its callers get its weight',
    key: 'm',
    run: (study, frame) => take(study, { kind: 'merge', frame }),
  },
  {
    label: 'Drop',
    hint: 'Without the stacks it is in',
    key: 'd',
    run: (study, frame) => take(study, { kind: 'drop', frame }),
  },
  {
    label: 'Collapse recursion',
    hint: 'A function that calls itself stands once in a stack',
    key: 'r',
    run: (study) => take(study, { kind: 'collapse' }),
  },
  {
    label: 'Callers and callees',
    hint: 'Sandwich: who calls it, and what it calls',
    key: 's',
    run: (study, frame) => {
      study.select(frame);
      study.setMode('sandwich');
    },
  },
];

/** Takes the last step back. */
export const undoStep = (study: Study): void => study.setSteps(study.view().steps.slice(0, -1));
