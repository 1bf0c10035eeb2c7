import { describe, expect, it, test } from 'vitest';
import { sourceLines } from '../../../../src/web/ui/profile/source-lines.ts';
import { tableRows, turnedOrder } from '../../../../src/web/ui/profile/table-rows.ts';
import { treeKey } from '../../../../src/web/ui/profile/tree-key.ts';
import { treeRows } from '../../../../src/web/ui/profile/tree-rows.ts';
import { laidBoxes, smallFlame } from '../../../support/laid-boxes.ts';

describe('tableRows', () => {
  const table = {
    frame: Uint32Array.of(4, 2, 7),
    self: Float64Array.of(30, 20, 10),
    total: Float64Array.of(30, 20, 90),
    whole: 100,
  };
  const nameOf = (frame: number) => ({ 4: 'b', 2: 'c', 7: 'a' })[frame] ?? '';

  it('puts the functions in the order asked for', () => {
    const by = (column: 'name' | 'self' | 'total', descending: boolean) =>
      tableRows(table, { column, descending }, nameOf, undefined);
    expect([by('self', true), by('total', true), by('name', false)]).toEqual([
      [0, 1, 2],
      [2, 0, 1],
      [2, 0, 1],
    ]);
  });

  it('has only those that match while something is looked for', () => {
    const found = { matches: Uint8Array.of(0, 0, 1, 0, 0, 0, 0, 1), frames: 2, weight: 1, whole: 2 };
    expect(tableRows(table, { column: 'self', descending: true }, nameOf, found)).toEqual([1, 2]);
  });

  it('turns the order of one column, and begins another with the heaviest or with A', () => {
    const self = { column: 'self', descending: true } as const;
    expect(turnedOrder(self, 'self')).toEqual({ column: 'self', descending: false });
    expect(turnedOrder(self, 'total')).toEqual({ column: 'total', descending: true });
    expect(turnedOrder(self, 'name')).toEqual({ column: 'name', descending: false });
  });
});

describe('the tree of calls', () => {
  it('lists what open boxes call, the heaviest first, each with its level', () => {
    const rows = treeRows(
      smallFlame,
      new Map([
        [0, 30],
        [1, 30],
      ]),
    );
    expect(rows.map((row) => row.kind === 'box' && [row.box, row.level, row.isOpen])).toEqual([
      [0, 1, true],
      [1, 2, true],
      [4, 3, undefined],
      [3, 3, undefined],
      [2, 2, undefined],
    ]);
    expect(rows[2]).toMatchObject({ position: 1, setSize: 2 });
  });

  it('lists some of many, and how many more there are', () => {
    const wide = laidBoxes(
      [[0, 50, 0]],
      Array.from({ length: 50 }, (_, i) => [i, i + 1, 1] as const),
    );
    expect(treeRows(wide, new Map([[0, 30]])).at(-1)).toEqual({ kind: 'more', of: 0, level: 2, count: 20 });
  });

  it('is walked by keys as any tree', () => {
    const rows = treeRows(smallFlame, new Map([[0, 30]]));
    expect(treeKey('ArrowDown', rows, 0)).toEqual({ go: 1 });
    expect(treeKey('ArrowRight', rows, 0)).toEqual({ go: 1 });
    expect(treeKey('ArrowRight', rows, 1)).toEqual({ open: 1 });
    expect(treeKey('ArrowRight', rows, 2)).toBeUndefined();
    expect(treeKey('ArrowLeft', rows, 2)).toEqual({ go: 0 });
    expect(treeKey('ArrowLeft', rows, 0)).toEqual({ close: 0 });
    expect([treeKey('End', rows, 0), treeKey('Home', rows, 2)]).toEqual([{ go: 2 }, { go: 0 }]);
    expect(treeKey('x', rows, 0)).toBeUndefined();
  });
});

describe('sourceLines', () => {
  const lines = { line: Uint32Array.of(2, 9), weight: Float64Array.of(5, 7), exact: true };

  it('are those with weight where the text is not known, the heaviest first', () => {
    expect(sourceLines(lines, undefined)).toEqual([
      { line: 9, weight: 7, text: undefined },
      { line: 2, weight: 5, text: undefined },
    ]);
  });

  it('have those near them where it is', () => {
    const text = Array.from({ length: 20 }, (_, i) => `line ${i + 1}`).join('\n');
    const shown = sourceLines({ ...lines, line: Uint32Array.of(2, 12) }, text);
    expect(shown.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 9, 10, 11, 12, 13, 14, 15]);
    expect(shown[1]).toEqual({ line: 2, weight: 5, text: 'line 2' });
    expect(shown[0].weight).toBe(0);
  });
});

test('a tree of nothing has no rows', () => {
  expect(treeRows(laidBoxes([]), new Map())).toEqual([]);
});
