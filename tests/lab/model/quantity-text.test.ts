import { describe, expect, it } from 'vitest';
import {
  byteUnits,
  bytesText,
  countText,
  durationText,
  durationUnits,
  intervalText,
  marginText,
  percentText,
  rateText,
  ratioText,
  spanText,
  tickTexts,
} from '../../../src/lab/model/quantity-text.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('durationText', () => {
  it.each([
    [0, '0 ns'],
    [0.000_000_25, '0.250 ns'],
    [0.000_012_34, '12.3 ns'],
    [0.012_34, '12.3 µs'],
    [0.999_4, '999 µs'],
    [0.999_6, '1.00 ms'],
    [1.234, '1.23 ms'],
    [12_345, '12.3 s'],
    [1_234_567, '1235 s'],
    [-0.5, '−500 µs'],
    [1e-12, '<0.001 ns'],
    [Number.NaN, '–'],
    [Number.POSITIVE_INFINITY, '–'],
  ])('writes %s ms as %s', (duration, text) => {
    expect(plain(durationText(duration))).toBe(text);
  });

  it('never lets a line break between number and unit', () => {
    expect(durationText(5)).toBe('5.00\u00a0ms');
  });
});

describe('intervalText', () => {
  it('puts both ends in the unit of the larger', () => {
    expect(plain(intervalText({ low: 0.9, high: 1.1 }))).toBe('0.900–1.10 ms');
  });

  it('adds digits until the ends differ', () => {
    expect(plain(intervalText({ low: 1.2341, high: 1.2344 }))).toBe('1.2341–1.2344 ms');
  });

  it('is one number when five digits cannot tell the ends apart', () => {
    expect(plain(intervalText({ low: 2, high: 2.000_000_1 }))).toBe('2.0000 ms');
  });

  it('says that an unbounded interval is not known', () => {
    expect(intervalText({ low: -Infinity, high: 1 })).toBe('–');
  });
});

describe('other quantities', () => {
  it('names a margin as a share of the estimate', () => {
    expect(plain(marginText(10, { low: 9.9, high: 10.1 }))).toBe('± 1.00 %');
  });

  it.each([
    [0.25, '0.250/s'],
    [812, '812/s'],
    [81_234, '81.2 k/s'],
    [81_234_000, '81.2 M/s'],
    [4.2e12, '4200 G/s'],
    [Number.POSITIVE_INFINITY, '–'],
  ])('writes %s operations a second as %s', (rate, text) => {
    expect(plain(rateText(rate))).toBe(text);
  });

  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1_500_000, '1.50 MB'],
    [2.5e10, '25.0 GB'],
  ])('writes %s bytes as %s', (bytes, text) => {
    expect(plain(bytesText(bytes))).toBe(text);
  });

  it('writes ratios, percentages, counts and spans', () => {
    expect(plain(percentText(0.0523))).toBe('5.23 %');
    expect(ratioText(1.234)).toBe('1.23×');
    expect(countText(12_345.4)).toBe('12,345');
    expect(plain(spanText(4_100))).toBe('5 s');
    expect(plain(spanText(125_000))).toBe('2 min 5 s');
    expect([ratioText(Number.NaN), countText(Number.NaN), spanText(Number.NaN)]).toEqual(['–', '–', '–']);
  });
});

describe('tickTexts', () => {
  it('gives ticks one unit and only the decimals they need', () => {
    expect(tickTexts([0, 0.0005, 0.001], durationUnits).map(plain)).toEqual(['0.0 µs', '0.5 µs', '1.0 µs']);
    expect(tickTexts([0, 0.25, 0.5], durationUnits).map(plain)).toEqual(['0 µs', '250 µs', '500 µs']);
    expect(tickTexts([0, 2e6], byteUnits).map(plain)).toEqual(['0 MB', '2 MB']);
  });
});
