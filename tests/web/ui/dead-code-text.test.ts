import { expect, test } from 'vitest';
import { deadCode } from '../../../src/lab/source/dead-code/dead-code.ts';
import { deadCodeText } from '../../../src/web/ui/dead-code-text.ts';

const saidOf = (body: string) => deadCode(`bench('a', ${body});`, 'js').map(deadCodeText);

test('every finding is a sentence that says what is lost, what an engine may do and what to do about it', () => {
  expect(saidOf('(x) => { x * 2; }')).toEqual([
    'The value of `x * 2` is never used: an engine may drop this work. Return it or hand it to keep.',
  ]);
  expect(saidOf('(x) => { const y = x * 2; }')).toEqual([
    '`y` is computed and never read: an engine may drop this work. Return it or hand it to keep.',
  ]);
  expect(saidOf('() => Math.sqrt(16)')).toEqual([
    '`Math.sqrt(16)` is the same constant in every call: an engine may compute it beforehand. Let it depend on something that changes from call to call.',
  ]);
  expect(saidOf('(x) => { let s = 0; for (let i = 0; i < 9; i++) s += Math.sin(x); return s; }')).toEqual([
    '`Math.sin(x)` is the same in every turn of its loop: an engine may compute it once. Let it depend on something that changes from turn to turn.',
  ]);
  expect(saidOf('() => { const list = [1]; }')).toEqual([
    '`list` is allocated and never read: an engine may leave it out. Return it or hand it to keep.',
  ]);
  expect(saidOf('(x) => { if (false) keep(x * 2); }')).toEqual([
    'This never runs, as its condition is always the same: an engine leaves it out. Remove it, or let the calls come to it.',
  ]);
});
