import { expect, test } from 'vitest';
import { profileList } from '../../../../src/lab/report/html/profile-list.ts';
import { sampleReport } from '../../../support/sample-report.ts';

const [without, run] = sampleReport().runs;

test('Each file is told with its case and what is in it, and leads nowhere', () => {
  const { html } = profileList(run) ?? { html: '' };
  expect(html).toContain('<li>faster: allocations, <code>profiles/&quot;&lt;b&gt;.heapprofile</code></li>');
  expect(html).toContain('faster: collections of garbage, <code>profiles/b.gc.json</code>');
  expect(html).not.toContain('href');
});

test('A run without profiles has no list of them', () => {
  expect(profileList(without)).toBeUndefined();
});
