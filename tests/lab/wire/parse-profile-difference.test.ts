import { describe, expect, it } from 'vitest';
import type { ProfileDifference } from '../../../src/lab/model/profile-difference.ts';
import {
  parseProfileDifference,
  profileDifferenceText,
} from '../../../src/lab/wire/parse-profile-difference.ts';

const difference: ProfileDifference = {
  title: 'sums',
  unit: 'microseconds-per-call',
  rounds: 'workers',
  count: 24,
  level: 0.95,
  functions: [
    {
      name: 'sum',
      file: 'a.js',
      line: 3,
      column: 1,
      baseline: 10,
      candidate: 11,
      change: 0.1,
      interval: { low: 0.08, high: 0.12 },
      p: 1e-9,
      isChanged: true,
    },
    {
      name: 'more',
      file: 'a.js',
      line: 9,
      column: 1,
      baseline: 0,
      candidate: 2,
      p: 1e-9,
      isChanged: true,
    },
  ],
};

describe('parseProfileDifference', () => {
  it('reads what was written', () => {
    expect(parseProfileDifference(profileDifferenceText(difference))).toEqual(difference);
  });

  it('refuses another version, another format, and what is no difference', () => {
    const text = profileDifferenceText(difference);
    expect(parseProfileDifference(text.replace('"version": 1', '"version": 2'))).toBeUndefined();
    expect(parseProfileDifference(text.replace('arsenal-', ''))).toBeUndefined();
    expect(parseProfileDifference(text.replace('"p": 1e-9', '"p": "low"'))).toBeUndefined();
    expect(parseProfileDifference('{')).toBeUndefined();
  });
});
