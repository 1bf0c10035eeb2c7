import type { Fitness, Unfitness } from '../model/fitness.ts';
import { durationText, percentText } from '../model/quantity-text.ts';
import { counted } from './counted.ts';

/** The state of a run in a sentence, for people. */
export const fitnessWords: Readonly<Record<Fitness['state'], string>> = {
  valid: 'The conditions were good enough for these figures.',
  unstable: 'Unstable: the conditions changed while this run was on. Repeat it before you rely on it.',
  rejected: 'Rejected: the conditions were too bad for these figures to be used. Run it again.',
};

/** What speaks against a run, and what to do about it. */
export function unfitnessText(reason: Unfitness, caseName: (index: number) => string): string {
  switch (reason.code) {
    case 'throttled':
      return `In ${percentText(reason.share)} of the lots the machine was slower than at its best by more than a tenth, at worst ${reason.worst.toFixed(2)} times as slow. Let it cool down, end other programs, and connect it to mains.`;
    case 'hidden':
      return `${counted(reason.lots, 'lot')} had to be measured again, as the page was hidden. Keep it in sight while a run is on.`;
    case 'under-pressure':
      return `The system reported ${reason.state} processor pressure. ${reason.own ? 'On so few processors the run itself may have caused it; if other programs are on, end them.' : 'End other programs, and let the device cool down.'}`;
    case 'workers-disagree':
      return `The workers of ${caseName(reason.case)} differ by ${percentText(reason.cv)} (coefficient of variation of their medians). Something else used the machine, or the case behaves differently at every start.`;
    case 'on-battery':
      return 'The device ran on its battery, which may slow it down. Connect it to mains.';
    case 'clock-too-coarse':
      return `The clock steps by ${durationText(reason.clockStepMs)}, so that a sample takes at least ${durationText(20 * reason.clockStepMs)}. An isolated page has a finer clock: reload, or see the status.`;
    case 'few-workers':
      return `With ${counted(reason.workers, 'worker')} one that went astray shows in the figures. Use 10 or more.`;
  }
}
