import { describe, expect, test } from 'vitest';
import type { Relative } from '../../../src/lab/model/summary.ts';
import { relativeText } from '../../../src/lab/words/relative-text.ts';

/** With ordinary spaces. */
function words(relative: Relative) {
  const { text, range, ...rest } = relativeText(relative);
  return { ...rest, text: text.replaceAll('\u00a0', ' '), range: range?.replaceAll('\u00a0', ' ') };
}

const of = (ratio: number, low: number, high: number, verdict?: Relative['verdict']): Relative => ({
  ratio,
  interval: { low, high },
  ...(verdict && { verdict }),
});

describe('a direction', () => {
  test('is a share of the time below half as much again', () => {
    expect(words(of(1.031, 1.026, 1.037, 'slower'))).toEqual({
      verdict: 'slower',
      text: '3.1 % slower',
      range: '2.6 % to 3.7 %',
      inTimes: false,
    });
  });

  test('is in times from there on', () => {
    expect(words(of(2.31, 2.25, 2.38, 'slower'))).toMatchObject({
      text: '2.31 times as long',
      range: '2.25 to 2.38',
      inTimes: true,
    });
  });

  test('has the same number when the two change places', () => {
    expect(words(of(1 / 1.031, 1 / 1.037, 1 / 1.026, 'faster'))).toMatchObject({
      text: '3.1 % faster',
      range: '2.6 % to 3.7 %',
    });
    expect(words(of(0.5, 0.4, 0.625, 'faster'))).toMatchObject({
      text: '2.0 times as fast',
      range: '1.6 to 2.5',
    });
  });

  test('has the digits its interval allows', () => {
    expect(words(of(1.2, 1.1, 1.3, 'slower')).text).toBe('20 % slower');
    expect(words(of(1.0312, 1.0308, 1.0316, 'slower')).text).toBe('3.12 % slower');
    expect(words(of(20, 14, 26, 'slower')).text).toBe('20 times as long');
  });

  test('is not written as none at its nearer end', () => {
    expect(words(of(1.02, 1.0003, 1.04, 'slower')).range).toBe('0.03 % to 4.00 %');
    expect(words(of(1.6, 1.01, 2.6, 'slower')).range).toBe('1.01 to 2.60');
  });
});

describe('an interval that holds 1', () => {
  test('within the margin is no difference larger than it', () => {
    expect(words(of(1.001, 0.998, 1.003, 'equivalent'))).toMatchObject({
      verdict: 'equivalent',
      text: 'no difference larger than 0.5 %',
      range: '0.2 % faster to 0.3 % slower',
    });
    expect(relativeText(of(1.001, 0.998, 1.003, 'equivalent'), 0.02).text).toBe(
      'no difference larger than 2\u00a0%',
    );
  });

  test('beyond the margin is not decided', () => {
    expect(words(of(1.004, 0.996, 1.012, 'inconclusive'))).toMatchObject({
      text: 'not decided',
      range: '0.4 % faster to 1.2 % slower',
    });
    expect(words(of(1.1, 0.5, 2.5, 'inconclusive')).range).toBe('2.00 times as fast to 2.50 times as long');
  });

  test('names a side that has only a little', () => {
    expect(words(of(1.02, 0.9996, 1.04, 'inconclusive')).range).toBe('0.04 % faster to 4.00 % slower');
  });

  test('of no width is none to either side', () => {
    expect(words(of(1, 1, 1, 'equivalent')).range).toBe('0.0 % faster to 0.0 % slower');
  });
});

describe('without a verdict', () => {
  test('an interval tells its direction, or that none is resolved', () => {
    expect(words(of(1.1, 1.05, 1.15))).toMatchObject({ verdict: 'slower', text: '10 % slower' });
    expect(words(of(0.9, 0.85, 0.95))).toMatchObject({ verdict: 'faster', text: '11 % faster' });
    expect(words(of(3, 1, 9))).toMatchObject({ verdict: 'unresolved', text: 'no difference resolved' });
  });

  test('a ratio has no interval, and is not shown', () => {
    expect(relativeText({ ratio: 12.34 })).toEqual({
      verdict: 'unresolved',
      text: 'no interval: more workers needed',
      inTimes: false,
    });
  });

  test('there is no ratio to an empty call', () => {
    expect(relativeText({ ratio: NaN }).text).toBe('no ratio: like an empty call');
  });
});
