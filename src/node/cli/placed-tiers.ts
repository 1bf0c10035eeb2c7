import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  tierRoles,
  type DeoptCause,
  type FunctionTiers,
  type TierReport,
  type TierRole,
} from '../../lab/model/tier-report.ts';
import { LINES_BEFORE } from '../../lab/source/complaint.ts';
import { placingOf } from '../sources/placing-of.ts';
import type { Source } from './measure-source.ts';

/** Where the texts of benchmarks are, and how many lines of theirs a person wrote. */
export type WrittenText = { source: Pick<Source, 'name' | 'origin'>; lines: number; folder: string };

const LOOP = '(measuring loop)';

type Placed = { file: string; line: number; column: number };

/**
 * A report whose functions are told by the files, lines and columns that somebody wrote: what is in none of them is the
 * loop that measures, with what the engine has inlined in it.
 */
export function placedTiers(report: TierReport, text: WrittenText): TierReport {
  const place = createPlacing(text);
  const functions = new Map(report.functions.map((each) => [each, placedFunction(each, place)]));
  return {
    ...report,
    functions: withOneLoop([...functions.values()]),
    advice: report.advice.map((advice) => {
      const placed = functions.get(advice.function) ?? advice.function;
      if (advice.code !== 'deoptimises') return { ...advice, function: placed };
      return { ...advice, function: placed, cause: placedCause(advice.cause, place) };
    }),
  };
}

/** Each arm has a loop of its own; who reads of them does not care which. */
function withOneLoop(functions: readonly FunctionTiers[]): FunctionTiers[] {
  const loops = functions.filter(({ name }) => name === LOOP);
  const share = loops.reduce((sum, loop) => sum + loop.share, 0);
  if (loops.length < 2 || share === 0) return [...functions];
  const shareOf = (role: TierRole) =>
    loops.reduce((sum, loop) => sum + loop.share * loop.shares[role], 0) / share;
  const [interpreter, baseline, middle, top] = tierRoles.map(shareOf);
  const deoptimisations = loops.flatMap((loop) => loop.deoptimisations);
  const loop = { ...loops[0], share, shares: { interpreter, baseline, middle, top }, deoptimisations };
  return [...functions.filter(({ name }) => name !== LOOP), loop].toSorted((a, b) => b.share - a.share);
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
  const { line, column, deoptimisations } = told;
  const found = place(line, column);
  const causes = deoptimisations.map((cause) => placedCause(cause, place));
  if (!found) return { ...told, name: LOOP, file: '', line: 0, column: 0, deoptimisations: causes };
  return { ...told, ...found, deoptimisations: causes };
}

function placedCause(cause: DeoptCause, place: Place): DeoptCause {
  const { line = 0, column = 0 } = place(cause.line, cause.column) ?? {};
  return { ...cause, line, column };
}
