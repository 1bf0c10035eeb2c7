import { percentText } from '../model/quantity-text.ts';
import type { SelfTest, SelfTestReason } from '../model/self-test.ts';
import { unfitnessText } from './fitness-text.ts';

/** `Fit: identical code differed by at most 0.300 %; 2 % more work was found in 3 of 3.` */
export function selfTestSentence({ isFit, differed, found, of, reasons }: SelfTest): string {
  const state = isFit ? 'Fit' : 'Not fit';
  if (reasons.some(({ code }) => code === 'no-figures')) return `${state}: the test did not come to its end.`;
  return `${state}: identical code differed by at most ${percentText(differed)}; 2 % more work was found in ${found} of ${of}.`;
}

/** What speaks against the device, and what to do about it. */
export function selfTestReasonText(reason: SelfTestReason): string {
  if (reason.code === 'no-figures') {
    return 'A part of the test has no figures. See its run in the history, and test again.';
  }
  if (reason.code === 'identical-differs') {
    return `Identical code seemed to differ by ${percentText(reason.by)}, so that smaller differences mean nothing here. End other programs, connect the device to mains, and test again.`;
  }
  if (reason.code === 'missed') {
    return `${reason.of - reason.found} of ${reason.of} differences of 2\u00a0% were not found: something else uses the machine. End other programs, or measure with the thorough preset.`;
  }
  return unfitnessText(reason, () => 'a case of the test');
}
