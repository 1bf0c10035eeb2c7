import { mkdtempSync, appendFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  appendResult,
  cellsLeft,
  failures,
  measured,
  readResults,
  removeResults,
} from '../../../scripts/peers/results-file.ts';
import type { Entry } from '../../../scripts/peers/results-file.ts';

const cell = (scenario: string, repeat = 0) => ({ scenario, contender: 'mitata', repeat });
const entry = (scenario: string, own: Partial<Entry> = {}): Entry => ({
  cell: cell(scenario),
  at: 1_700_000_000_000,
  node: '24.0.0',
  ...own,
});
const figures = { cases: [{ time: 1.5, quartiles: { low: 1, high: 2 }, isFlagged: false }], wallMs: 4_000 };

describe('the file of results', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'peers-'));
    path = join(folder, 'deep', 'results.jsonl');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is empty before anything is written, and after it is removed', () => {
    expect(readResults(path)).toEqual([]);
    appendResult(path, entry('json', { figures }));
    removeResults(path);
    expect(readResults(path)).toEqual([]);
  });

  it('gives back what was added, in order', () => {
    const entries = [entry('json', { figures }), entry('async', { failed: 'no memory' })];
    for (const each of entries) appendResult(path, each);
    expect(readResults(path)).toEqual(entries);
  });

  it('loses only the line that was cut off', () => {
    appendResult(path, entry('json', { figures }));
    appendFileSync(path, '{"cell":{"scenario":"asy');
    appendResult(path, entry('no-op', { figures }));
    expect(readResults(path).map((each) => each.cell.scenario)).toEqual(['json', 'no-op']);
  });

  it('leaves out lines with fields it does not know', () => {
    appendResult(path, entry('json', { figures }));
    appendFileSync(path, `${JSON.stringify({ ...entry('async'), colour: 'red' })}\n`);
    expect(readResults(path)).toHaveLength(1);
  });
});

describe('the cells that are left', () => {
  const planned = [cell('json'), cell('async'), cell('json', 1)];

  it('are those without figures, in the order of the plan', () => {
    expect(cellsLeft(planned, [entry('json', { figures })])).toEqual([cell('async'), cell('json', 1)]);
  });

  it('hold those that failed', () => {
    expect(cellsLeft(planned, [entry('json', { failed: 'died' })])).toEqual(planned);
  });
});

describe('a cell that failed', () => {
  const tries = [entry('json', { failed: 'died' }), entry('json', { figures })];

  it('is a failure until it succeeds', () => {
    expect(failures(tries.slice(0, 1))).toEqual([{ cell: cell('json'), failed: 'died' }]);
    expect(failures(tries)).toEqual([]);
  });

  it('has the figures of its success', () => {
    expect(measured(tries)).toEqual([{ cell: cell('json'), figures }]);
  });
});
