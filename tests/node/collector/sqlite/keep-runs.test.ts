import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import type { LiveEvent } from '../../../../src/lab/model/delivery.ts';
import { createStoreParts } from '../../../../src/node/collector/sqlite/create-store-parts.ts';
import { keepRuns } from '../../../../src/node/collector/sqlite/keep-runs.ts';
import { migrate } from '../../../../src/node/collector/sqlite/migrate.ts';
import { sealedParts } from '../../../../src/node/collector/sqlite/sealed-parts.ts';
import { verifyLog } from '../../../../src/node/collector/sqlite/verify-log.ts';
import { sealedRun } from '../../../../src/node/runs/run-file.ts';
import type { Random } from '../../../../src/lab/model/units.ts';
import { isRecord } from '../../../../src/lab/wire/guards.ts';
import { keptRunText } from '../../../../src/lab/wire/kept-run-text.ts';
import { parseHandedRun } from '../../../../src/lab/wire/parse-kept-run.ts';
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

  it('has the text and the content hash that an export of the run has, in whatever order it was sent', () => {
    const random = mulberry32(8);
    for (let nth = 0; nth < 60; nth++) {
      const run = awkwardRun(random);
      const handed = parseHandedRun(shuffledText(JSON.parse(keptRunText(run)), random));
      if (!handed.ok) throw new Error(JSON.stringify(handed.failure));
      const { samples, record, contentHash } = sealedParts(handed.value);
      expect(`${samples.toString()}${record.toString()}`).toBe(sealedRun(run).text);
      expect(contentHash).toBe(sealedRun(run).hash);
    }
  });

  it('has that also where figures are told in a way that is read as none', () => {
    const text = deliveredText({ id: 'a' }).replace(/"summaries":\[.*\]/, '"summaries":[{"$x":"1"},1e999]');
    const handed = parseHandedRun(text);
    if (!handed.ok) throw new Error(JSON.stringify(handed.failure));
    expect(sealedParts(handed.value).contentHash).toBe(sealedRun(handed.value.kept).hash);
  });
});

/** The same JSON with other spaces, and the fields of each object in another order. */
function shuffledText(json: unknown, random: Random): string {
  if (Array.isArray(json)) return `[ ${json.map((each: unknown) => shuffledText(each, random)).join(' ,')}]`;
  if (!isRecord(json)) return JSON.stringify(json);
  const fields = Object.keys(json).sort(() => random() - 0.5);
  return `{${fields.map((name) => `${JSON.stringify(name)} : ${shuffledText(json[name], random)}`).join(', ')} }`;
}
