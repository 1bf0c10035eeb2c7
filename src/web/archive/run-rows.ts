import type { Attachment, Benchmark } from '../../lab/model/benchmark.ts';
import type { CaseRecord, RunRecord } from '../../lab/model/run.ts';
import type { CaseSummary } from '../../lab/model/summary.ts';
import type { EpochMilliseconds } from '../../lab/model/units.ts';
import type { KeptRun } from '../../lab/wire/run-content.ts';
import type { CaseRow, FileRow, RunRow, SamplesRow } from './archive-schema.ts';

/** A run as it lies in the stores. */
export type RunRows = { run: RunRow; cases: CaseRow[]; samples: SamplesRow[]; files: FileRow[] };

/** A run taken apart for the stores. `keptRun` is the inverse. */
export function runRows({ run, batches, summaries }: KeptRun, at: EpochMilliseconds): RunRows {
  return {
    run: runRow(run, at),
    cases: run.cases.map((record, index) => caseRow(run.id, index, record, summaries[index])),
    samples: batches.map((batch, seq) => ({ runId: run.id, seq, batch })),
    files: fileRows(run),
  };
}

/** The row of the run itself: its cases and attachments lie elsewhere. */
export function runRow({ cases: _, ...run }: RunRecord, at: EpochMilliseconds): RunRow {
  const benchmark = withAttachments(run.plan.benchmark, []);
  return { ...run, plan: { ...run.plan, benchmark }, writtenAt: at };
}

export function caseRow(
  runId: string,
  index: number,
  record: CaseRecord,
  summary: CaseSummary | undefined,
): CaseRow {
  return { runId, index, key: record.info.key, record, ...(summary && { summary }) };
}

export function fileRows({ id, plan: { benchmark } }: RunRecord): FileRow[] {
  if (benchmark.kind !== 'written') return [];
  return benchmark.attachments.map((file, index) => ({ runId: id, index, ...file }));
}

/** A run put together again. Rows are in the order of their keys. */
export function keptRun({ run, cases, samples, files }: RunRows): KeptRun {
  return {
    run: runRecord(run, cases, files),
    batches: samples.map(({ batch }) => batch),
    summaries: cases.map(({ summary }) => summary),
  };
}

function runRecord(
  { writtenAt: _, deletedAt: __, ...run }: RunRow,
  cases: readonly CaseRow[],
  files: readonly FileRow[],
): RunRecord {
  const attachments = files.map(({ name, bytes }) => ({ name, bytes }));
  const benchmark = withAttachments(run.plan.benchmark, attachments);
  return { ...run, plan: { ...run.plan, benchmark }, cases: cases.map(({ record }) => record) };
}

function withAttachments(benchmark: Benchmark, attachments: Attachment[]): Benchmark {
  return benchmark.kind === 'written' ? { ...benchmark, attachments } : benchmark;
}
