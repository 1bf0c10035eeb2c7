import { describe, expect, it } from 'vitest';
import { suites } from '../../../src/lab/benchmarks/index.ts';
import { checkedOnce } from '../../support/checked-once.ts';
import { suiteText, writtenCases } from '../../support/suite-cases.ts';

/** Starts workers out of Blobs, which only a browser does: a journey runs it. */
const inBrowserOnly = ['code-execution'];
const here = suites.filter(({ id, kind }) => kind === 'written' && !inBrowserOnly.includes(id));
const example = { id: 'example', attachments: [] };

describe.each([...here, example])('the written suite $id', ({ id, attachments }) => {
  it('computes what each case claims, and its checks refuse a spoiled result', async () => {
    for (const job of await writtenCases(id, attachments)) {
      const verdict = await checkedOnce(job);
      // A clock that is one millisecond off still tells the time.
      const spoiled = job.info.groups[0] === 'read the clock' ? verdict.spoiled : false;
      expect(verdict).toEqual({ key: job.info.key, right: true, spoiled });
    }
  });

  it('draws no random numbers', async () => {
    expect(await suiteText(id)).not.toContain('Math.random');
  });
});

describe('the suite of code execution', () => {
  it('runs five pieces of code in a fresh and in a warm sandbox, and checks each', async () => {
    const cases = await writtenCases('code-execution', []);
    const names = ['arithmetic', 'array', 'string', 'JSON', 'loop'];
    expect(cases.map(({ info }) => info.key)).toEqual([
      ...names.map((name) => `fresh sandbox / ${name}`),
      ...names.map((name) => `warm sandbox / ${name}`),
    ]);
    expect(cases.every(({ check }) => check)).toBe(true);
  });
});
