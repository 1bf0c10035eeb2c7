import type { Compared } from '../model/judgement.ts';
import { relativeText } from './relative-text.ts';
import type { RelativeWords } from './relative-text.ts';

/** A comparison in words, by the verdict and the margin of its judgement. */
export const comparedWords = ({ relative, verdict, margin }: Compared): RelativeWords =>
  relativeText({ ...relative, verdict }, margin);
