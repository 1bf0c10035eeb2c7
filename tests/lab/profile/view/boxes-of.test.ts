import { describe, expect, it } from 'vitest';
import type { Boxes } from '../../../../src/lab/model/boxes.ts';
import type { ViewRequest } from '../../../../src/lab/model/profile-view.ts';
import { boxesOf, wholeView } from '../../../../src/lab/profile/view/boxes-of.ts';
import { sampleProfile } from '../../../support/sample-profile.ts';

const profile = sampleProfile(
  ['main > read', 4],
  ['main > parse', 2],
  ['main > parse > lib > parse', 3],
  ['main > parse', 1],
  ['main > read', 5],
);
const names = [...profile.frames.name].map((name) => profile.strings[name]);
const frame = (name: string) => names.indexOf(name);

/** Each row as `name left–right`. */
const rowsOf = ({ rows, left, right, frame: frames }: Boxes): string[] =>
  [...rows.subarray(0, -1)].map((from, row) =>
    Array.from(
      { length: rows[row + 1] - from },
      (_, index) => `${names[frames[from + index]]} ${left[from + index]}–${right[from + index]}`,
    ).join(', '),
  );
const laidOut = (view: Partial<ViewRequest>) =>
  rowsOf(boxesOf(profile, { ...wholeView, order: 'time', ...view }));

describe('a flame graph', () => {
  it('shows calls in order of time', () => {
    expect(laidOut({})).toEqual([
      '(root) 0–15',
      'main 0–15',
      'read 0–4, parse 4–10, read 10–15',
      'lib 6–9',
      'parse 6–9',
    ]);
  });

  it('puts the heaviest left', () => {
    expect(laidOut({ order: 'left-heavy' })).toEqual([
      '(root) 0–15',
      'main 0–15',
      'read 0–9, parse 9–15',
      'lib 9–12',
      'parse 9–12',
    ]);
  });

  it('shows who called the functions in which time was spent', () => {
    expect(laidOut({ order: 'inverted' })).toEqual([
      '(root) 0–15',
      'read 0–9, parse 9–15',
      'main 0–9, main 9–12, lib 12–15',
      'parse 12–15',
      'main 12–15',
    ]);
  });

  it('shows who called one function, counting what it called of itself once', () => {
    expect(laidOut({ order: 'sandwich-callers', frame: frame('parse') })).toEqual(['parse 0–6', 'main 0–6']);
    expect(laidOut({ order: 'sandwich-callers', frame: frame('lib') })).toEqual([
      'lib 0–3',
      'parse 0–3',
      'main 0–3',
    ]);
  });

  it('shows what one function called', () => {
    expect(laidOut({ order: 'sandwich-callees', frame: frame('parse') })).toEqual([
      'parse 0–6',
      'lib 0–3',
      'parse 0–3',
    ]);
  });

  it('is empty about a function nobody called', () => {
    const empty = laidOut({ order: 'sandwich-callees', frame: frame('lib'), dropped: [frame('lib')] });
    expect(empty).toEqual(['lib 0–0']);
  });

  it('leaves out what is dropped and keeps its time free', () => {
    expect(laidOut({ dropped: [frame('parse')] })).toEqual([
      '(root) 0–4, (root) 10–15',
      'main 0–4, main 10–15',
      'read 0–4, read 10–15',
    ]);
    expect(laidOut({ dropped: [frame('parse')], order: 'left-heavy' })[0]).toBe('(root) 0–9');
  });

  it('gives the weight of what is merged to its caller', () => {
    expect(laidOut({ merged: [frame('parse')], order: 'left-heavy' })).toEqual([
      '(root) 0–15',
      'main 0–15',
      'read 0–9, lib 9–12',
    ]);
  });

  it('keeps to stacks through the function in focus', () => {
    expect(laidOut({ focus: frame('parse'), order: 'left-heavy' })).toEqual([
      '(root) 0–6',
      'parse 0–6',
      'lib 0–3',
      'parse 0–3',
    ]);
  });

  it('shows a function that called itself once, without what led back to it', () => {
    expect(laidOut({ collapse: true })).toEqual([
      '(root) 0–15',
      'main 0–15',
      'read 0–4, parse 4–10, read 10–15',
    ]);
  });

  it('shows only code that is the person’s own', () => {
    expect(laidOut({ mine: true, collapse: true })).toEqual(['(root) 0–15', 'main 0–15', 'parse 4–10']);
  });

  it('keeps to a range of time in every order', () => {
    expect(laidOut({ range: [3, 7] })).toEqual([
      '(root) 0–4',
      'main 0–4',
      'read 0–1, parse 1–4',
      'lib 3–4',
      'parse 3–4',
    ]);
    expect(laidOut({ range: [3, 7], order: 'left-heavy' })[2]).toBe('parse 0–3, read 3–4');
    expect(laidOut({ range: [20, 30] })).toEqual([]);
  });

  it('makes one box of neighbours narrower than is asked for', () => {
    const boxes = boxesOf(profile, { ...wholeView, order: 'time', least: 3 });
    expect(rowsOf(boxes)[2]).toBe('read 0–4, parse 4–9, read 9–15');
    expect(boxes.finest).toBe(3);
  });

  it('names a calling context of the profile for each box', () => {
    const { node, frame: frames } = boxesOf(profile, { ...wholeView, order: 'inverted', mine: true });
    expect([...node].slice(1).map((one) => profile.nodes.frame[one])).toEqual([...frames].slice(1));
  });
});
