import type { Failure } from '../../lab/model/failure.ts';
import type { RunRecord } from '../../lab/model/run.ts';
import type { SideName } from '../../lab/model/sides.ts';
import { sideText } from '../../lab/words/failure-text.ts';
import { lineOrigins, type LineOrigins } from '../sources/line-origins.ts';
import type { Origin } from '../sources/origin.ts';

/** Where the text of a benchmark is from, and what the other of two versions is called. */
export type Locating = { origin?: Origin; against?: string };

/**
 * A run whose failures are told by the lines that somebody wrote, not by those of the text that was made of them: in
 * another file by its name. What is kept of the run stays about the text that is kept with it.
 */
export function located(run: RunRecord, { origin, against }: Locating): RunRecord {
  if (!origin) return run;
  const origins = lineOrigins(origin);
  const cases = run.cases.map((each) =>
    each.failure ? { ...each, failure: locatedFailure(each.failure, origins) } : each,
  );
  const { failure, ...rest } = run;
  const named = { ...(against !== undefined && { baseline: against }) };
  // Of a case its judgement tells which version it is of, of the whole run nothing else does.
  const inSide = (side: SideName) => [sideText({ side, ...named })];
  const whole = failure && locatedFailure(failure, origins, inSide);
  return { ...rest, cases, ...(whole && { failure: whole }) };
}

function locatedFailure(
  failure: Failure,
  origins: LineOrigins,
  inSide: (side: SideName) => string[] = () => [],
): Failure {
  if (!hasLine(failure)) return failure;
  const origin = origins(failure.line ?? 0);
  const bare = withoutPlace(failure);
  if (!origin) return bare;
  const { line, file, side } = origin;
  const where = [...(side ? inSide(side) : []), ...(file === undefined ? [] : [file])];
  if (where.length === 0) return { ...bare, line };
  if (!('message' in bare)) return bare;
  return { ...bare, message: `${[...where, `line ${line}`].join(', ')}: ${bare.message}` };
}

type PlacedCode = 'syntax-error' | 'bad-definition' | 'threw' | 'check-failed' | 'output-too-large';
type Placed = Extract<Failure, { code: PlacedCode }>;

const hasLine = (failure: Failure): failure is Placed =>
  'line' in failure && failure.code !== 'unknown-import';

function withoutPlace(failure: Placed): Placed {
  const bare = { ...failure };
  delete bare.line;
  if ('column' in bare) delete bare.column;
  return bare;
}
