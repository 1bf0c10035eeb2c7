import { describe, expect, it } from 'vitest';
import { distributionText } from '../../../src/web/charts/distribution-text.ts';
import { seriesText } from '../../../src/web/charts/series-text.ts';
import { traceText } from '../../../src/web/charts/trace-text.ts';
import { caseSummary } from '../../support/case-summary.ts';
import { columnsOf, measured, warmUp } from '../../support/samples-of.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const hundred = Array.from({ length: 100 }, (_, i) => 10 + i / 10);

describe('traceText', () => {
  it('tells count, workers and figures with their units', () => {
    const text = plain(traceText(columnsOf(warmUp([90, 90]), measured(hundred), measured(hundred, 1))));
    expect(text).toMatch(/^200 samples in order of time from 2 workers: least 10\.0 ms, median 1[45]\.\d ms/);
    expect(text).toContain('greatest 19.9 ms.');
    expect(text).toContain('2 warm-up samples before them are not counted.');
  });

  it('says when there is nothing, or only warm-up', () => {
    expect(traceText(columnsOf())).toBe('No samples yet.');
    expect(traceText(columnsOf(warmUp([1, 2])))).toBe('2 warm-up samples, none measured yet.');
  });
});

describe('distributionText', () => {
  it('has a sentence for every row', () => {
    const text = plain(
      distributionText([
        { name: 'parse', samples: columnsOf(measured(hundred)) },
        { name: 'print', samples: columnsOf() },
      ]),
    );
    expect(text).toMatch(
      /^parse: median 15\.0 ms, half of the samples within 12\.5–17\.5 ms, 95 % below 19\.5 ms\./,
    );
    expect(text).toContain('print: no samples yet.');
    expect(distributionText([])).toBe('No cases yet.');
  });

  it('gives no time to what is not told apart from an empty call', () => {
    const summary = caseSummary([1e-9], { likeEmpty: true });
    expect(distributionText([{ name: 'no-op', samples: columnsOf(measured(hundred)), summary }])).toBe(
      'no-op: not to be told apart from an empty call.',
    );
  });
});

describe('seriesText', () => {
  it('tells last, least and greatest of what is shown', () => {
    const readings = { at: [-1, 0, 5_000, 10_000], values: [9e9, 2e6, 3e6, 1e6] };
    const sources = [
      { name: 'Heap', readings },
      { name: 'Sandbox', readings: { at: [], values: [] } },
    ];
    expect(plain(seriesText({ sources, quantity: 'bytes', from: 0, to: 10_000, zero: 'from' }))).toBe(
      'Heap: last 1.00 MB, between 1.00 MB and 3.00 MB over 10 s. Sandbox: no readings yet.',
    );
    expect(seriesText({ sources: [], quantity: 'bytes', from: 0, to: 1, zero: 'to' })).toBe(
      'Nothing to show yet.',
    );
  });
});
