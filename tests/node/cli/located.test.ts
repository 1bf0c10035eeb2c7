import { expect, test } from 'vitest';
import type { Failure } from '../../../src/lab/model/failure.ts';
import { linesBeforeSides } from '../../../src/lab/source/side-by-side-text.ts';
import { located } from '../../../src/node/cli/located.ts';
import type { FileOrigin, Origin } from '../../../src/node/sources/origin.ts';
import { figuredRun } from '../../support/figured-run.ts';

const url = 'file:///work/a.bench.js';
/** A bundle whose first line is of line 4 of another file, and its second of nobody. */
const bundle: FileOrigin = {
  kind: 'file',
  url,
  text: 'one\ntwo',
  language: 'js',
  map: { sources: ['file:///work/lib/twice.ts'], mappings: 'AAGA' },
};
const plain: FileOrigin = { kind: 'file', url, text: 'one\ntwo\nthree', language: 'js' };
const both: Origin = { kind: 'sides', baseline: plain, candidate: plain };
const before = linesBeforeSides(3);

const threw = (line?: number): Failure => ({
  code: 'threw',
  stage: 'body',
  message: 'no',
  ...(line !== undefined && { line }),
});

/** The failures of a run whose only case fails so, and that fails so itself. */
function failuresOf(failure: Failure, origin: Origin, against?: string) {
  const { run } = figuredRun([{ at: ['a'], failure }], { failure });
  const told = located(run, { origin, ...(against !== undefined && { against }) });
  return [told.cases[0].failure, told.failure];
}

test('A failure is told by the line of the file it was written in, where that is another with its name', () => {
  const elsewhere = { ...threw(), message: 'lib/twice.ts, line 4: no' };
  expect(failuresOf(threw(1), bundle)).toEqual([elsewhere, elsewhere]);
  expect(failuresOf(threw(3), plain)).toEqual([threw(3), threw(3)]);
  expect(failuresOf(threw(), bundle)).toEqual([threw(), threw()]);
});

test('A line that nobody wrote is not told, nor is a column of it', () => {
  const [syntax] = failuresOf({ code: 'syntax-error', message: 'no', line: 2, column: 5 }, bundle);
  expect(syntax).toEqual({ code: 'syntax-error', message: 'no' });
  const [large] = failuresOf({ code: 'output-too-large', limitBytes: 5, line: 1 }, bundle);
  expect(large).toEqual({ code: 'output-too-large', limitBytes: 5 });
});

test('A run of two versions that breaks off says in which', () => {
  const [inCase, whole] = failuresOf(threw(before.baseline + 3), both, 'git:main');
  expect(inCase).toEqual(threw(3));
  expect(whole).toEqual({ ...threw(), message: 'in the baseline version (git:main), line 3: no' });
  const [, later] = failuresOf(threw(before.candidate + 3), both, 'git:main');
  expect(later).toMatchObject({ message: 'in this version, line 3: no' });
});

test('A run of which no origin is known stays as it is', () => {
  const { run } = figuredRun([{ at: ['a'], failure: threw(3) }]);
  expect(located(run, {})).toBe(run);
});
