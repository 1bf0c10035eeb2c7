import type { CaseInfo } from './benchmark.ts';
import type { Batch, CaseRecord, RunEvent, RunRecord } from './run.ts';

type Started = Extract<RunEvent, { type: 'started' }>;
type CaseStarted = Extract<RunEvent, { type: 'case-started' }>;
type Ended = Extract<RunEvent, { type: 'ended' }>;

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
  switch (event.type) {
    case 'surveyed':
      return { ...run, cases: event.cases.map(freshCase) };
    case 'clock':
      return {
        ...run,
        environment: { ...run.environment, clockStepMs: event.clockStepMs, isolated: event.isolated },
      };
    case 'case-started':
      return { ...run, current: nowMeasured(run, event) };
    case 'batch':
      return withCase(run, event.batch.case, (record) => counted(record, event.batch));
    case 'case-failed':
      return withCase(run, event.case, (record) => ({ failure: event.failure, ...record }));
    case 'output':
      return withOutput(run, event.case, event.text);
    case 'noted':
      return { ...run, notes: [...run.notes, event.note] };
    case 'memory':
      return { ...run, memory: [...run.memory, event.reading] };
    case 'ended':
      return ended(run, event);
  }
}

function nowMeasured({ current }: RunRecord, { case: index, replicate, atMs }: CaseStarted) {
  const nth = current?.replicate === replicate ? (current.nth ?? 0) + 1 : 0;
  return { case: index, replicate, sinceMs: atMs, nth };
}

const freshCase = (info: CaseInfo): CaseRecord => ({ info, warmUp: 0, measured: 0, output: '' });

function withCase(run: RunRecord, index: number, change: (record: CaseRecord) => CaseRecord): RunRecord {
  return { ...run, cases: run.cases.map((record, i) => (i === index ? change(record) : record)) };
}

function counted(record: CaseRecord, { phase, durations }: Batch): CaseRecord {
  return phase === 'measured'
    ? { ...record, measured: record.measured + durations.length }
    : { ...record, warmUp: record.warmUp + durations.length };
}

function withOutput(run: RunRecord, index: number | undefined, text: string): RunRecord {
  if (index === undefined) return { ...run, output: run.output + text };
  return withCase(run, index, (record) => ({ ...record, output: record.output + text }));
}

function ended({ current: _current, ...run }: RunRecord, { at, status, failure }: Ended): RunRecord {
  return { ...run, endedAt: at, status, ...(failure && { failure }) };
}
