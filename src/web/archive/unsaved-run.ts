import { foldRun, startedRun } from '../../lab/model/fold-run.ts';
import type { RunEvent, RunRecord } from '../../lab/model/run.ts';
import type { CaseSummary } from '../../lab/model/summary.ts';
import type { KeptRun } from '../../lab/wire/run-content.ts';
import type { CaseRow } from './archive-schema.ts';
import { caseRow } from './run-rows.ts';
import { createSampleRows } from './sample-rows.ts';
import type { SampleRow } from './sample-rows.ts';

/** What has to be written to bring the stores up to `version`. */
export type Changes = { version: number; run: RunRecord; cases: CaseRow[]; samples: SampleRow[] };

/** A run in memory, whole, that knows which parts of it are stored. */
export interface UnsavedRun {
  append(event: RunEvent): void;
  summarise(summaries: (CaseSummary | undefined)[]): void;
  /** What is not stored yet, or everything. Nothing before the first event. */
  changes(all: boolean): Changes | undefined;
  /** These are stored, under the name and tags the run has there. */
  stored(changes: Changes, as: Pick<RunRecord, 'name' | 'tags'>): void;
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

  const isNew = ({ index, record, summary }: CaseRow) => {
    const before = storedCases.get(index);
    return before?.record !== record || before.summary !== summary;
  };
  const caseRows = ({ id, cases }: RunRecord) =>
    cases.map((record, index) => caseRow(id, index, record, summaries[index]));
  return {
    append(event) {
      if (event.type === 'started') run = startedRun(event);
      else if (run) run = foldRun(run, event);
      if (event.type === 'batch') rows.append(event.batch);
      version++;
    },
    summarise(next) {
      summaries = [...next];
      version++;
    },
    changes(all) {
      if (!run) return undefined;
      const cases = caseRows(run).filter((row) => all || isNew(row));
      return { version, run, cases, samples: rows.pending(all) };
    },
    stored(changes, { name, tags }) {
      if (run) run = { ...run, name, tags };
      storedVersion = changes.version;
      rows.stored(changes.samples);
      for (const row of changes.cases) storedCases.set(row.index, row);
    },
    isStored: () => version === storedVersion,
    kept() {
      if (!run) return undefined;
      const figures = run.cases.map((_, index) => summaries[index]);
      return { run, batches: rows.batches(), summaries: figures };
    },
  };
}
