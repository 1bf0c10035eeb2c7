import { expect, test } from 'vitest';
import type { Relative } from '../../../src/lab/model/summary.ts';
import { verdictSentence } from '../../../src/lab/words/verdict-sentence.ts';

function sentence(ratio: number, [low, high]: [number, number], verdict?: Relative['verdict']) {
  const relative = { ratio, interval: { low, high }, ...(verdict && { verdict }) };
  const { what, range } = verdictSentence('B', 'A', relative);
  return `${what}, ${range}`.replaceAll('\u00a0', ' ');
}

test('a verdict is a sentence with its interval', () => {
  expect(sentence(1.031, [1.026, 1.037], 'slower')).toBe('“B” is 3.1 % slower than “A”, 2.6 % to 3.7 %');
  expect(sentence(0.98, [0.97, 0.99], 'faster')).toBe('“B” is 2.0 % faster than “A”, 1.0 % to 3.1 %');
  expect(sentence(2.31, [2.25, 2.38], 'slower')).toBe('“B” takes 2.31 times as long as “A”, 2.25 to 2.38');
  expect(sentence(0.4, [0.39, 0.41], 'faster')).toBe('“B” is 2.50 times as fast as “A”, 2.44 to 2.56');
  expect(sentence(1.001, [0.998, 1.003], 'equivalent')).toBe(
    '“B” and “A” show no difference larger than 0.5 %, from 0.2 % faster to 0.3 % slower',
  );
  expect(sentence(1.004, [0.996, 1.012], 'inconclusive')).toBe(
    'Whether “B” is faster or slower than “A” is not decided, from 0.4 % faster to 1.2 % slower',
  );
  expect(sentence(1.004, [0.996, 1.012])).toBe(
    '“B” against “A”: no difference resolved, from 0.4 % faster to 1.2 % slower',
  );
});

test('what has no interval is a sentence without one', () => {
  expect(verdictSentence('B', 'A', { ratio: 2 })).toEqual({
    verdict: 'unresolved',
    what: '“B” against “A”: no interval: more workers needed',
  });
});
