import { failed, ok } from '../model/result.ts';
import type { Result } from '../model/result.ts';
import type { Batch } from '../model/run.ts';
import type { CaseSummary } from '../model/summary.ts';
import { expected, listOf, objectOf } from './check.ts';
import type { Check, Tell } from './check.ts';
import { isEndedRecord, type EndedRecord } from './check-record.ts';
import { isSummary } from './is-summary.ts';
import { revived } from './revived.ts';
import type { KeptRun, RunContent } from './run-content.ts';
import { isCount, isFloats, isPresent, isWord } from './simple-checks.ts';

const isBatch: Check<Batch> = objectOf<Batch>({
  case: isCount,
  replicate: isCount,
  phase: isWord('warm-up', 'measured'),
  calls: isCount,
  first: isCount,
  durations: isFloats,
});

const isSummaries: Check<(CaseSummary | undefined)[]> = listOf(
  (value, where, tell): value is CaseSummary | undefined =>
    value === undefined || isSummary(value, where, tell),
);

type Content = { [K in keyof RunContent]: unknown };
const isContent: Check<Content> = objectOf<Content>({
  run: isPresent,
  batches: isPresent,
  summaries: isPresent,
});

/**
 * A run out of what `JSON.parse` made of its content, as `runContent` wrote it.
 *
 * Shape:  a generator that pauses after each batch, so that a long run may be read between frames.
 * Errors: `not-an-export`, with the path of the first value that does not fit.
 * Cost:   about 200 MB of text a second.
 */
export function* parseRun(
  content: unknown,
  id: string,
  where: string,
): Generator<undefined, Result<KeptRun>> {
  const faults: { where: string; message: string }[] = [];
  const tell: Tell = (place, message) => faults.push({ where: place, message });
  const parsed = yield* parts(content, where, tell);
  if (!parsed) return failed({ code: 'not-an-export', ...(faults[0] ?? { where, message: 'unreadable' }) });
  const { run, summaries, batches } = parsed;
  return ok({ run: { ...run, id }, summaries, batches });
}

type Parts = { run: EndedRecord; summaries: (CaseSummary | undefined)[]; batches: Batch[] };

function* parts(content: unknown, where: string, tell: Tell): Generator<undefined, Parts | undefined> {
  if (!isContent(content, where, tell)) return undefined;
  const run = revived(content.run);
  if (!isEndedRecord(run, `${where}.run`, tell)) return undefined;
  const summaries = revived(content.summaries);
  if (!isSummaries(summaries, `${where}.summaries`, tell)) return undefined;
  if (!isOnePerCase(run, summaries, `${where}.summaries`, tell)) return undefined;
  const batches = yield* parseBatches(content.batches, `${where}.batches`, tell);
  return batches && countsFit(run, batches, `${where}.run.cases`, tell)
    ? { run, summaries, batches }
    : undefined;
}

const isList = expected('a list', (value): value is unknown[] => Array.isArray(value));

function* parseBatches(json: unknown, where: string, tell: Tell): Generator<undefined, Batch[] | undefined> {
  if (!isList(json, where, tell)) return undefined;
  const batches: Batch[] = [];
  for (const [index, item] of json.entries()) {
    const batch = revived(item);
    if (!isBatch(batch, `${where}[${index}]`, tell)) return undefined;
    batches.push(batch);
    yield;
  }
  return batches;
}

function isOnePerCase(run: EndedRecord, summaries: unknown[], where: string, tell: Tell): boolean {
  const fits = summaries.length === run.cases.length;
  if (!fits) tell(where, `expected ${run.cases.length} items, one for each case`);
  return fits;
}

/** Every sample belongs to a case, and every case has the samples it counts. */
function countsFit({ cases }: EndedRecord, batches: readonly Batch[], where: string, tell: Tell): boolean {
  const counted = new Map<string, number>();
  for (const { case: index, phase, durations } of batches) {
    const key = `${index} ${phase}`;
    counted.set(key, (counted.get(key) ?? 0) + durations.length);
  }
  for (const [index, { warmUp, measured }] of cases.entries()) {
    const found = [`${index} warm-up`, `${index} measured`].map((key) => take(counted, key));
    if (found[0] === warmUp && found[1] === measured) continue;
    tell(`${where}[${index}]`, `counts ${warmUp} + ${measured} samples, but holds ${found.join(' + ')}`);
    return false;
  }
  if (counted.size > 0) tell(where, 'has samples of a case that is not there');
  return counted.size === 0;
}

function take(counted: Map<string, number>, key: string): number {
  const count = counted.get(key) ?? 0;
  counted.delete(key);
  return count;
}
