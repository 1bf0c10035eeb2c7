import type { CaseRecord, RunRecord } from '../model/run.ts';
import { dictionaryOf, listOf, maybe, objectOf } from './check.ts';
import type { Check } from './check.ts';
import { isEnvironment, isMemoryReading, isNote } from './check-environment.ts';
import { isCaseMemory } from './is-case-memory.ts';
import { isCaseInfo, isPlan } from './check-plan.ts';
import { isFailure } from './is-failure.ts';
import type { RunContent } from './run-content.ts';
import { isAmount, isCount, isFinite, isText, isWord } from './simple-checks.ts';

/** A run that has ended, without its id: it is no longer measuring anything. */
export type EndedRecord = Omit<RunContent['run'], 'current' | 'status'> & {
  status: Exclude<RunRecord['status'], 'running'>;
};

type Reading = NonNullable<RunRecord['canaries']>[number];
type Current = NonNullable<RunRecord['current']>;

const isCase: Check<CaseRecord> = objectOf<CaseRecord>({
  info: isCaseInfo,
  warmUp: isCount,
  measured: isCount,
  output: isText,
  overheads: maybe(dictionaryOf(isAmount)),
  opaqueMs: maybe(isAmount),
  voided: maybe(listOf(isCount)),
  memory: maybe(isCaseMemory),
  failure: maybe(isFailure),
});

const fields = {
  name: isText,
  tags: listOf(isText),
  startedAt: isFinite,
  endedAt: maybe(isFinite),
  failure: maybe(isFailure),
  plan: isPlan,
  environment: isEnvironment,
  cases: listOf(isCase),
  output: isText,
  notes: listOf(isNote),
  canaries: maybe(
    listOf(objectOf<Reading>({ beforeMs: isAmount, afterMs: isAmount, replicate: isCount, atMs: isFinite })),
  ),
  redone: maybe(
    objectOf<NonNullable<RunRecord['redone']>>({ hidden: maybe(isCount), throttled: maybe(isCount) }),
  ),
  memory: listOf(isMemoryReading),
};

/** Whether a value is a run that has ended, without its id. */
export const isEndedRecord: Check<EndedRecord> = objectOf<EndedRecord>({
  ...fields,
  status: isWord('complete', 'stopped', 'failed', 'interrupted'),
});

/** Whether a value is a run, that may be on. */
export const isRunRecord: Check<RunRecord> = objectOf<RunRecord>({
  ...fields,
  id: isText,
  status: isWord('running', 'complete', 'stopped', 'failed', 'interrupted'),
  current: maybe(
    objectOf<Current>({
      cases: listOf(isCount),
      replicate: isCount,
      sinceMs: isFinite,
      before: isCount,
      waits: maybe(isWord('hidden', 'throttled')),
    }),
  ),
});
