import type { DatabaseSync } from 'node:sqlite';
import type { Sender } from '../../../lab/model/delivery.ts';
import { confirmedRegression } from '../../../lab/judge/confirmed-regression.ts';
import { numberAt } from './columns.ts';
import type { Names } from './create-names.ts';
import type { RunFacts } from './run-facts.ts';

/** A case that has become slower, in two runs one after the other, and how many times as long it takes. */
export type Regression = { case: string; ratio: number };

/** Of those of the run with that place in the order of arrival, against runs of the same on the same device before it. */
export type Regressions = (facts: RunFacts, sender: Sender, ordinal: number) => Regression[];

const mostRuns = 20;

export function createRegressions(db: DatabaseSync, names: Names): Regressions {
  const last = db.prepare(
    `SELECT run, estimate FROM cases
     WHERE key = ? AND suite = ? AND device = ? AND runtime = ? AND estimate IS NOT NULL
     ORDER BY started_at DESC, run DESC LIMIT ${mostRuns}`,
  );
  return ({ suite, runtime, cases }, { device }, ordinal) => {
    const place = [suite, device, runtime].map(names.of);
    const level = 1 - 0.05 / Math.max(1, cases.length);
    return cases.flatMap(({ key, estimate }) => {
      const rows = estimate === undefined ? [] : last.all(names.of(key), ...place);
      // One that comes late says nothing of what is now.
      if (rows.length === 0 || numberAt(rows[0], 'run') !== ordinal) return [];
      const figures = rows.map((row) => numberAt(row, 'estimate')).reverse();
      const ratio = confirmedRegression(figures, { level });
      return ratio === undefined ? [] : [{ case: key, ratio }];
    });
  };
}
