import { expect, test } from 'vitest';
import { inEveryFormat } from '../../support/in-every-format.ts';
import { likeEmptyTime, sampleReport } from '../../support/sample-report.ts';

test.each(Object.entries(inEveryFormat(sampleReport())))(
  '%s is told no time of what is like an empty call',
  (_, text) => {
    const digits = String(likeEmptyTime).replace(/^[0.]+/, '');
    expect(digits).toBe('7771');
    expect(text.replaceAll('.', '')).not.toContain(digits);
    expect(text).toContain('faster');
  },
);
