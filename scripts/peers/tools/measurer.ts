import type { Figures } from '../figures.ts';
import type { Work } from '../load-work.ts';

/** A tool with its defaults: takes `a`, and `b` where there is one, in this order, to what it finds. */
export type Measurer = (works: readonly Work[]) => Promise<Omit<Figures, 'wallMs'>>;

/** Names of the cases, in order. */
export const caseNames = ['a', 'b'] as const;
