import { mean } from '../../../src/lab/stats/mean.ts';

/** The nth root of the product of values above zero. */
export const geometricMean = (values: readonly number[]): number => Math.exp(mean(values.map(Math.log)));
