import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import type { LiveEvent } from '../../../../src/lab/model/delivery.ts';
import { createStoreParts } from '../../../../src/node/collector/sqlite/create-store-parts.ts';
import { keepRuns } from '../../../../src/node/collector/sqlite/keep-runs.ts';
import { migrate } from '../../../../src/node/collector/sqlite/migrate.ts';
import { sealedParts } from '../../../../src/node/collector/sqlite/sealed-parts.ts';
import { verifyLog } from '../../../../src/node/collector/sqlite/verify-log.ts';
import { sealedRun } from '../../../../src/node/runs/run-file.ts';
import { mulberry32 } from '../../../../src/lab/model/mulberry32.ts';
import { deliveredText } from '../../../support/delivered-run.ts';
import { awkwardRun } from '../../../support/kept-run.ts';

const sender = { device: 'd1', deviceName: 'A phone', region: 'eu' };
const textsOf = (ids: readonly string[]) => ids.map((id) => deliveredText({ id, cases: [`case of ${id}`] }));

describe('keeping runs', () => {
  it('keeps all of a batch or nothing, and goes on where the disk was full', () => {
    const db = new DatabaseSync(':memory:');
    migrate(db, ':memory:');
    const told: LiveEvent[] = [];
    const store = createStoreParts(db, (events) => told.push(...events));
    const many = textsOf(Array.from({ length: 40 }, (_, nth) => `m${nth}`));
    keepRuns(store, textsOf(['a']), sender, 1);
    const before = verifyLog(db);
    db.exec('PRAGMA max_page_count = 1'); // no more than there are
    expect(() => keepRuns(store, many, sender, 2)).toThrow('full');
    expect(verifyLog(db)).toEqual(before);
    expect(told).toHaveLength(1);
    db.exec('PRAGMA max_page_count = 10000');
    expect(new Set(keepRuns(store, many, sender, 3).map(({ outcome }) => outcome))).toEqual(
      new Set(['stored']),
    );
    expect(verifyLog(db)).toMatchObject({ intact: true, entries: 41, runs: 41 });
    expect(told.at(-1)).toMatchObject({ seq: 41, run: { id: 'm39', suite: 'sorting' } });
    db.close();
  });

  it('has the content hash that an export of the run has, whatever is in it', () => {
    const random = mulberry32(8);
    for (let nth = 0; nth < 40; nth++) {
      const run = awkwardRun(random);
      const { samples, record, contentHash } = sealedParts(run);
      expect(`${samples.toString()}${record.toString()}`).toBe(sealedRun(run).text);
      expect(contentHash).toBe(sealedRun(run).hash);
    }
  });
});
