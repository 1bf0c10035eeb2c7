import { checkValues } from './check-values.ts';

/** Errors: RangeError for no values, or one that is not from 0 to 1. */
export function checkProbabilities(values: ArrayLike<number>): void {
  checkValues(values, 1, 'not negative');
  for (let i = 0; i < values.length; i++) {
    if (values[i] > 1) throw new RangeError(`value ${i} is ${values[i]}; a probability is at most 1`);
  }
}
