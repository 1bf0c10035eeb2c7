import type { Arrived, LiveEvent, Receipt, Sender } from '../../../lab/model/delivery.ts';
import type { Failure } from '../../../lab/model/failure.ts';
import { fitness } from '../../../lab/model/fitness.ts';
import type { EpochMilliseconds } from '../../../lab/model/units.ts';
import { parseHandedRun } from '../../../lab/wire/parse-kept-run.ts';
import { isRecord, isText } from '../../../lab/wire/guards.ts';
import { parsedJson } from '../../../lab/wire/parsed-json.ts';
import type { KeptRun } from '../../../lab/wire/run-content.ts';
import { failureText } from '../../../lab/words/failure-text.ts';
import { unfitnessText } from '../../../lab/words/fitness-text.ts';
import { maybeTextAt, type Row } from './columns.ts';
import type { BlockWriter } from './create-blocks.ts';
import type { Log } from './create-log.ts';
import type { Regression } from './create-regressions.ts';
import { isRunId, runIdRule } from './is-run-id.ts';
import { runFacts } from './run-facts.ts';
import { storableSender } from './storable.ts';
import { sealedParts, type SealedParts } from './sealed-parts.ts';
import type { StoreParts } from './create-store-parts.ts';

type Sealed = { kept: KeptRun; parts: SealedParts };
type Refused = Extract<Receipt, { outcome: 'refused' }>;
type Delivery = { sender: Sender; now: EpochMilliseconds; records: BlockWriter; samples: BlockWriter };

/** Keeps what is a run and not known yet, in one transaction; then tells those who watch. */
export function keepRuns(
  store: StoreParts,
  texts: readonly string[],
  sender: Sender,
  now: EpochMilliseconds,
): Receipt[] {
  const read = texts.map(sealedRun);
  const told: LiveEvent[] = [];
  const from = storableSender(sender);
  const receipts = store.transact(() => {
    const delivery = { sender: from, now, records: store.blocks.writer(), samples: store.blocks.writer() };
    const answers = read.map((each) => ('kept' in each ? keepRun(store, each, delivery, told) : each));
    delivery.records.flush();
    delivery.samples.flush();
    return answers;
  });
  if (told.length > 0) store.tell(told);
  return receipts;
}

function sealedRun(text: string): Sealed | Refused {
  const parsed = parseHandedRun(text);
  if (!parsed.ok) return { id: idIn(text), outcome: 'refused', message: refusal(parsed.failure) };
  const { kept } = parsed.value;
  const { id } = kept.run;
  if (!isRunId(id)) return { id, outcome: 'refused', message: runIdRule };
  return { kept, parts: sealedParts(parsed.value) };
}

/** What it calls itself, so that who sent it knows which one is meant. */
function idIn(text: string): string {
  const json = parsedJson(text);
  return isRecord(json) && isText(json.id) ? json.id : '';
}

const refusal = (failure: Failure) =>
  failure.code === 'not-an-export'
    ? `This is not a whole run: at ${failure.where}, ${failure.message}.`
    : failureText(failure).what;

function keepRun(store: StoreParts, sealed: Sealed, delivery: Delivery, told: LiveEvent[]): Receipt {
  const { id } = sealed.kept.run;
  const known = store.runs.row(id);
  const hash = known ? maybeTextAt(known, 'content_hash') : store.runs.dropped(id);
  if (hash === undefined) {
    told.push(...written(store, sealed, delivery, known));
    return { id, outcome: 'stored' };
  }
  return { id, outcome: hash === sealed.parts.contentHash ? 'known' : 'other-content' };
}

/** Writes it, and says what that is to those who watch. */
function written(store: StoreParts, { kept, parts }: Sealed, delivery: Delivery, known?: Row): LiveEvent[] {
  const { run, summaries } = kept;
  const { sender, now } = delivery;
  const about = { content: parts.contentHash, record: parts.recordHash, sender };
  const body = store.log.append({
    at: now,
    runId: run.id,
    kind: 'run.completed',
    about: JSON.stringify(about),
    record: delivery.records.add(parts.record),
    samples: delivery.samples.add(parts.samples),
  });
  const whole = { contentHash: parts.contentHash, body };
  const facts = runFacts(run, summaries);
  if (known) store.db.prepare('DELETE FROM snapshots WHERE run_id = ?').run(run.id);
  const { arrived, ordinal } = store.runs.put({ facts, sender, receivedAt: now, whole }, known);
  const completed: LiveEvent = { seq: body, at: now, run: arrived, kind: 'run.completed' };
  const because = rejection(kept);
  if (because !== undefined) return [completed, rejected(store.log, arrived, now, because)];
  const found = run.status === 'complete' ? store.regressions(facts, sender, ordinal) : [];
  return [completed, ...found.map((each) => regressed(store.log, arrived, now, each))];
}

/** Why its figures are not to be used, where that is so. */
function rejection({ run, summaries }: KeptRun): string | undefined {
  const { state, reasons } = fitness(run, summaries);
  if (state !== 'rejected') return undefined;
  const keyOf = (index: number) => run.cases.at(index)?.info.key ?? '';
  return reasons.map((reason) => unfitnessText(reason, keyOf)).join(' ');
}

function rejected(log: Log, run: Arrived, at: EpochMilliseconds, because: string): LiveEvent {
  const kind = 'run.rejected';
  const seq = log.append({ at, runId: run.id, kind, about: JSON.stringify({ because }) });
  return { seq, at, run, kind, because };
}

function regressed(log: Log, run: Arrived, at: EpochMilliseconds, found: Regression): LiveEvent {
  const kind = 'regression.confirmed';
  const seq = log.append({ at, runId: run.id, kind, about: JSON.stringify(found) });
  return { seq, at, run, kind, ...found };
}
