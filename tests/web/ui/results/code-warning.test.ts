import { expect, test } from 'vitest';
import type { DeadCode } from '../../../../src/lab/model/dead-code.ts';
import { codeWarning, namelessWarning } from '../../../../src/web/ui/results/code-warning.ts';

const found = (line: number, ...caseNames: string[]): DeadCode => ({
  rule: 'dead-local',
  line,
  column: 1,
  caseNames,
  detail: '`y` is computed and never read',
});
const words = '`y` is computed and never read: an engine may drop this work. Return it or hand it to keep.';

test('a case has one warning, of what was found in its own text', () => {
  expect(codeWarning([found(3, 'a'), found(7, 'b')], 'b')).toEqual({ line: 7, text: words });
  expect(codeWarning([found(3, 'a')], 'c')).toBeUndefined();
});

test('a place in a function of two cases is told with each of them', () => {
  for (const name of ['a', 'b']) expect(codeWarning([found(3, 'a', 'b')], name)?.line).toBe(3);
});

test('further places are told by their lines, each once', () => {
  const at = (...lines: number[]) =>
    codeWarning(
      lines.map((line) => found(line, 'a')),
      'a',
    );
  expect(at(3, 3, 5)).toEqual({ line: 3, text: `${words} See also line 5.` });
  expect(at(3, 5, 8, 5)?.text).toBe(`${words} See also lines 5, 8.`);
});

test('what was found in cases whose names are computed is told of none of them', () => {
  expect(namelessWarning([found(3, 'a'), found(4)])).toEqual({ line: 4, text: words });
  expect(namelessWarning([found(3, 'a')])).toBeUndefined();
});
