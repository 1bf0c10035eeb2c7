import { mulberry32 } from '../../src/lab/model/mulberry32.ts';
import type { RunRecord } from '../../src/lab/model/run.ts';
import { keptRunText } from '../../src/lab/wire/kept-run-text.ts';
import type { KeptRun } from '../../src/lab/wire/run-content.ts';
import { figuredRun } from './figured-run.ts';
import { summaryOf } from './kept-run.ts';

type Wanted = { id: string; cases?: readonly string[]; estimate?: number; part?: Partial<RunRecord> };

/** A whole run as a device delivers it, of some 6 kB with two cases. */
export function deliveredRun({ id, cases = ['parse', 'print'], estimate = 1.5, part = {} }: Wanted): KeptRun {
  const random = mulberry32(id.length + estimate * 1000);
  const { run, summaries } = figuredRun(
    cases.map((name) => ({ at: [name], summary: summaryOf(estimate) })),
    { id, ...part },
  );
  const batches = cases.map((_, index) => ({
    case: index,
    replicate: 0,
    phase: 'measured' as const,
    calls: 7,
    first: 0,
    durations: Float64Array.from({ length: 100 }, () => estimate * (1 + random() / 10)),
  }));
  return { run, batches, summaries: [...summaries] };
}

/** The same as it is posted. */
export const deliveredText = (wanted: Wanted): string => keptRunText(deliveredRun(wanted));
