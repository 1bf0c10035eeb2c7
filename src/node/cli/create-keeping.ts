import { join } from 'node:path';
import type { Runtime } from '../../lab/model/report.ts';
import type { ReportExtras } from '../../lab/report/html/report-extras.ts';
import type { KeptRun } from '../../lab/wire/run-content.ts';
import { runFile, sealedRun } from '../runs/run-file.ts';
import { writeWhole } from '../runs/write-whole.ts';
import { extrasOf } from './extras-of.ts';
import type { Keep } from './measure-source.ts';
import type { PastRun } from './past-figures.ts';

/** A run as it was made, and of what. */
export type KeptSource = { kept: KeptRun; source: string; runtime: Runtime };

export type Keeping = {
  keep: Keep;
  kept(): readonly KeptSource[];
  /** What a report shows beyond its own figures. */
  extras(before: readonly PastRun[]): ReportExtras;
};

/** Where runs are written: all of them, and those that came to their end. */
export type KeepingPlaces = { all?: string | undefined; whole?: string | undefined };

/** Keeps runs as they end: in memory, and in folders where there are some. */
export function createKeeping({ all: everything, whole }: KeepingPlaces): Keeping {
  const all: KeptSource[] = [];
  return {
    async keep(kept, { name }, runtime) {
      all.push({ kept, source: name, runtime });
      const asked = [everything, kept.run.status === 'complete' ? whole : undefined];
      const folders = asked.filter((folder) => folder !== undefined);
      if (folders.length === 0) return;
      const text = runFile([sealedRun(kept)]);
      for (const folder of folders) await writeWhole(join(folder, fileName(name, runtime, kept)), text);
    },
    kept: () => all,
    extras: (before) =>
      extrasOf(
        all.map(({ kept }) => kept),
        before,
      ),
  };
}

/** `sorting.bench.ts` in Node → `sorting.bench.ts-node-0197….arsenal.json`, with nothing in it that a path could mean. */
export const fileName = (source: string, runtime: Runtime, { run }: KeptRun): string =>
  `${source.replace(/[^\w.-]+/g, '-')}-${runtime}-${run.id}.arsenal.json`;
