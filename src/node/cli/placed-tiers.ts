import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DeoptCause, FunctionTiers, TierReport } from '../../lab/model/tier-report.ts';
import { LINES_BEFORE } from '../../lab/source/complaint.ts';
import { placingOf } from '../sources/placing-of.ts';
import type { Source } from './measure-source.ts';

/** Where the texts of benchmarks are, and how many lines of theirs a person wrote. */
export type WrittenText = { source: Pick<Source, 'name' | 'origin'>; lines: number; folder: string };

type Placed = { file: string; line: number; column: number };

/** A report whose functions are told by the files, lines and columns that somebody wrote. */
export function placedTiers(report: TierReport, text: WrittenText): TierReport {
  const place = createPlacing(text);
  const functions = new Map(report.functions.map((each) => [each, placedFunction(each, place)]));
  return {
    ...report,
    functions: [...functions.values()],
    advice: report.advice.map((advice) => {
      const placed = functions.get(advice.function) ?? advice.function;
      if (advice.code !== 'deoptimises') return { ...advice, function: placed };
      return { ...advice, function: placed, cause: placedCause(advice.cause, place) };
    }),
  };
}

type Place = (line: number, column: number) => Placed | undefined;

function createPlacing({ source: { name, origin }, lines, folder }: WrittenText): Place {
  const placing = origin && placingOf(origin);
  return (line, column) => {
    const own = line - LINES_BEFORE;
    if (own < 1 || own > lines) return undefined;
    const found = placing?.(own, Math.max(1, column));
    if (!found) return { file: name, line: own, column };
    return { file: pathFrom(folder, found.url), line: found.line, column: found.column };
  };
}

function pathFrom(folder: string, url: string): string {
  if (!url.startsWith('file:')) return url;
  return relative(folder, fileURLToPath(url)).split(sep).join('/');
}

function placedFunction(told: FunctionTiers, place: Place): FunctionTiers {
  const { file, line, column } = place(told.line, told.column) ?? told;
  const deoptimisations = told.deoptimisations.map((cause) => placedCause(cause, place));
  return { ...told, file, line, column, deoptimisations };
}

function placedCause(cause: DeoptCause, place: Place): DeoptCause {
  const { line = 0, column = 0 } = place(cause.line, cause.column) ?? {};
  return { ...cause, line, column };
}
