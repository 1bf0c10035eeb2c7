import { foldRun, startedRun } from '../../lab/model/fold-run.ts';
import type { RunEvent, RunRecord } from '../../lab/model/run.ts';
import type { CaseSummary } from '../../lab/model/summary.ts';
import type { KeptRun } from '../../lab/wire/run-content.ts';
import type { CaseRow } from './archive-schema.ts';
import { caseRow } from './run-rows.ts';
import { createSampleRows } from './sample-rows.ts';
import type { SampleRow } from './sample-rows.ts';

/** What has to be written to bring the stores up to `version`. */
export type Unstored = { version: number; run: RunRecord; cases: CaseRow[]; samples: SampleRow[] };

/** A run in memory, whole, that knows which parts of it are stored. */
export interface UnsavedRun {
  append(event: RunEvent): void;
  id(): string | undefined;
  summarise(summaries: (CaseSummary | undefined)[]): void;
  /** What is not stored yet, or everything. Nothing before the first event. */
  unstored(all: boolean): Unstored | undefined;
  /** This is stored now, under the name and tags the run has there. */
  stored(what: Unstored, as: Pick<RunRecord, 'name' | 'tags'>): void;
  isStored(): boolean;
  kept(): KeptRun | undefined;
}

export function createUnsavedRun(): UnsavedRun {
  let run: RunRecord | undefined;
  let summaries: (CaseSummary | undefined)[] = [];
  let version = 0;
  let storedVersion = 0;
  const rows = createSampleRows();
  const storedCases = new Map<number, CaseRow>();
  return {
    append(event) {
      if (event.type === 'started') run = startedRun(event);
      else if (run) run = foldRun(run, event);
      if (event.type === 'batch') rows.append(event.batch);
      version++;
    },
    id: () => run?.id,
    summarise(next) {
      summaries = [...next];
      version++;
    },
    unstored(all) {
      if (!run) return undefined;
      const cases = caseRows(run, summaries).filter((row) => all || !same(row, storedCases.get(row.index)));
      return { version, run, cases, samples: rows.pending(all) };
    },
    stored(what, { name, tags }) {
      if (run) run = { ...run, name, tags };
      storedVersion = what.version;
      rows.stored(what.samples);
      for (const row of what.cases) storedCases.set(row.index, row);
    },
    isStored: () => version === storedVersion,
    kept: () => run && { run, batches: rows.batches(), summaries: run.cases.map((_, i) => summaries[i]) },
  };
}

const caseRows = ({ id, cases }: RunRecord, summaries: readonly (CaseSummary | undefined)[]) =>
  cases.map((record, index) => caseRow(id, index, record, summaries[index]));

/** The fold leaves a case that did not change as the object it was. */
const same = (row: CaseRow, before: CaseRow | undefined) =>
  before?.record === row.record && before.summary === row.summary;
