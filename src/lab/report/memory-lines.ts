import type { Report } from '../model/report.ts';
import { memorySentences } from '../words/memory-text.ts';
import { flatCases } from './flat-cases.ts';
import { memoryOf } from './memory-of.ts';

/** What calls allocate and keep, a line for each case that was weighed: whose, and in sentences. */
export const memoryLines = (report: Report): { about: string; text: string }[] =>
  flatCases(report).flatMap(({ name, of, reported }) => {
    const memory = memoryOf(of, reported);
    return memory ? [{ about: name, text: memorySentences(memory).join(' ') }] : [];
  });
