import type { CaseInfo } from './benchmark.ts';
import { mostReplicates } from './plan.ts';
import type { Batch, CaseRecord, Disturbance, RunEvent, RunRecord } from './run.ts';

type Started = Extract<RunEvent, { type: 'started' }>;
type LotStarted = Extract<RunEvent, { type: 'lot-started' }>;
type Canaried = Extract<RunEvent, { type: 'canary' }>;
type OfCases = Extract<RunEvent, { type: (typeof ofCases)[number] }>;
type Voided = Extract<RunEvent, { type: 'voided' }>;
type Overhead = Extract<RunEvent, { type: 'overhead' }>;
type Current = NonNullable<RunRecord['current']>;
type Ended = Extract<RunEvent, { type: 'ended' }>;

const ofCases = ['voided', 'overhead', 'batch', 'case-failed', 'output', 'weighed'] as const;
const isOfCases = (event: RunEvent): event is OfCases => ofCases.some((type) => type === event.type);

/** The run after its first event. */
export function startedRun({ id, at, name, plan, environment }: Started): RunRecord {
  return {
    id,
    name,
    tags: [],
    startedAt: at,
    status: 'running',
    plan,
    environment,
    cases: [],
    output: '',
    notes: [],
    memory: [],
  };
}

/** The run after one more event; the run given is left as it was. */
export function foldRun(run: RunRecord, event: RunEvent): RunRecord {
  return event.type === 'started' ? startedRun(event) : foldLater(run, event);
}

function foldLater(run: RunRecord, event: Exclude<RunEvent, Started>): RunRecord {
  return isOfCases(event) ? foldOfCases(run, event) : foldOfRun(run, event);
}

function foldOfRun(run: RunRecord, event: Exclude<RunEvent, Started | OfCases>): RunRecord {
  switch (event.type) {
    case 'surveyed':
      return { ...run, cases: event.cases.map(freshCase) };
    case 'clock':
      return {
        ...run,
        environment: { ...run.environment, clockStepMs: event.clockStepMs, isolated: event.isolated },
      };
    case 'lot-started':
      return { ...run, current: nowMeasured(run, event) };
    case 'canary':
      return withCanary(run, event);
    case 'noted':
      return { ...run, notes: [...run.notes, event.note] };
    case 'memory':
      return { ...run, memory: [...run.memory, event.reading] };
    case 'ended':
      return ended(run, event);
  }
}

function foldOfCases(run: RunRecord, event: OfCases): RunRecord {
  switch (event.type) {
    case 'voided':
      return withVoided(run, event);
    case 'overhead':
      return withCase(run, event.case, (record) => withOverhead(record, event));
    case 'batch':
      return withSamples(run, event.batch, event.batch.durations.length);
    case 'case-failed':
      return withCase(run, event.case, (record) => ({ failure: event.failure, ...record }));
    case 'weighed':
      return withCase(run, event.case, (record) => ({ ...record, memory: event.memory }));
    case 'output':
      return withOutput(run, event.case, event.text);
  }
}

/** What is measured again has a worker's number past all others: it stands for what it is measured for. */
function nowMeasured({ current, plan }: RunRecord, { cases, replicate, atMs }: LotStarted): Current {
  const now = { cases, replicate, sinceMs: atMs, before: 0 };
  if (!current) return now;
  const behind = current.before + current.cases.length;
  if (replicate >= mostReplicates(plan)) {
    return { ...now, replicate: current.replicate, before: Math.max(0, behind - cases.length) };
  }
  return { ...now, before: current.replicate === replicate ? behind : 0 };
}

function withOverhead(record: CaseRecord, { replicate, overheadMs, opaqueMs }: Overhead): CaseRecord {
  const overheads = { ...record.overheads, [replicate]: overheadMs };
  return { ...record, overheads, ...(opaqueMs !== undefined && { opaqueMs }) };
}

function withCanary(run: RunRecord, { canary, replicate, atMs }: Canaried): RunRecord {
  return { ...run, canaries: [...(run.canaries ?? []), { ...canary, replicate, atMs }] };
}

function withVoided(run: RunRecord, { cases, replicate, because }: Voided): RunRecord {
  return cases.reduce(
    (folded, index) =>
      withCase(folded, index, (record) => ({ ...record, voided: [...(record.voided ?? []), replicate] })),
    because ? disturbed(run, because) : run,
  );
}

function disturbed(run: RunRecord, because: Disturbance): RunRecord {
  const { current, redone } = run;
  return {
    ...run,
    redone: { ...redone, [because]: (redone?.[because] ?? 0) + 1 },
    ...(current && { current: { ...current, waits: because } }),
  };
}

const freshCase = (info: CaseInfo): CaseRecord => ({ info, warmUp: 0, measured: 0, output: '' });

function withCase(run: RunRecord, index: number, change: (record: CaseRecord) => CaseRecord): RunRecord {
  return { ...run, cases: run.cases.map((record, i) => (i === index ? change(record) : record)) };
}

/** The run after so many samples of a case have come. */
export function withSamples(
  run: RunRecord,
  { case: index, phase }: Pick<Batch, 'case' | 'phase'>,
  count: number,
): RunRecord {
  return withCase(run, index, (record) =>
    phase === 'measured'
      ? { ...record, measured: record.measured + count }
      : { ...record, warmUp: record.warmUp + count },
  );
}

function withOutput(run: RunRecord, index: number | undefined, text: string): RunRecord {
  if (index === undefined) return { ...run, output: run.output + text };
  return withCase(run, index, (record) => ({ ...record, output: record.output + text }));
}

function ended({ current: _current, ...run }: RunRecord, { at, status, failure }: Ended): RunRecord {
  return { ...run, endedAt: at, status, ...(failure && { failure }) };
}
