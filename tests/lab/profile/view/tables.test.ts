import { describe, expect, it } from 'vitest';
import { wholeView } from '../../../../src/lab/profile/view/boxes-of.ts';
import { fileLines } from '../../../../src/lab/profile/view/file-lines.ts';
import { functionTable } from '../../../../src/lab/profile/view/function-table.ts';
import { sampleProfile } from '../../../support/sample-profile.ts';

const profile = sampleProfile(
  ['main', 1],
  ['main > parse', 2],
  ['main > parse > lib > parse', 3],
  ['main > lib', 4],
);
const names = [...profile.frames.name].map((name) => profile.strings[name]);
const parse = names.indexOf('parse');

describe('functionTable', () => {
  it('tells self and total weights; a function within itself counts once', () => {
    const { frame, self, total, whole } = functionTable(profile, wholeView);
    const rows = [...frame].map((one, row) => [names[one], self[row], total[row]]);
    expect(rows).toEqual([
      ['parse', 5, 5],
      ['lib', 4, 7],
      ['main', 1, 10],
      ['(root)', 0, 10],
    ]);
    expect(whole).toBe(10);
  });

  it('tells of what is seen through a filter', () => {
    const { frame, whole } = functionTable(profile, { ...wholeView, dropped: [parse] });
    expect([...frame].map((one) => names[one])).toEqual(['lib', 'main', '(root)']);
    expect(whole).toBe(5);
  });
});

describe('fileLines', () => {
  it('lays the weight of a function where it begins, when no lines are told', () => {
    expect(fileLines(profile, wholeView, parse)).toEqual({
      line: Uint32Array.of(1),
      weight: Float64Array.of(5),
      exact: false,
    });
  });

  it('shares the weight a view shows between lines as they share the whole', () => {
    const lines = {
      frame: Uint32Array.of(parse, parse),
      line: Uint32Array.of(7, 2),
      weight: Float64Array.of(4, 1),
    };
    expect(fileLines({ ...profile, lines }, { ...wholeView, range: [0, 3] }, parse)).toEqual({
      line: Uint32Array.of(2, 7),
      weight: Float64Array.of(0.4, 1.6),
      exact: true,
    });
  });
});
