import { describe, expect, it } from 'vitest';
import { exitCodes } from '../../../../src/lab/model/report.ts';
import { reportHtml } from '../../../../src/lab/report/html/report-html.ts';
import { htmlReportExtras, htmlReportSample } from '../../../support/html-report-sample.ts';

const page = reportHtml(htmlReportSample, htmlReportExtras);

/** Every tag of the page, as it was written. */
const tags = page.match(/<[a-z!/][^>]*>/gi) ?? [];
/** What a reader reads, without the style. */
const text = page.replace(/<style>[^]*?<\/style>/, '').replace(/<[^>]*>/g, '');

/** How often each element is opened and closed. */
function openElements(): string[] {
  const empty = ['meta', 'rect', 'path'];
  const names = tags.flatMap((tag) => /^<\/?([a-z][\w-]*)/.exec(tag)?.[1] ?? []);
  const count = (pattern: RegExp) => tags.filter((tag) => pattern.test(tag)).length;
  return [...new Set(names)].filter(
    (name) =>
      !empty.includes(name) && count(new RegExp(`^<${name}(\\s|>)`)) !== count(new RegExp(`^</${name}>`)),
  );
}

describe('reportHtml', () => {
  it('begins with what the command came to', () => {
    expect(text.trim()).toMatch(
      /Benchmark report\s+Regression: of 26 results \d+ are slower than the baseline by more than passes\. Exit code 1\./,
    );
    expect(text).toContain('6 slower');
    expect(text).toContain('Firefox was not there. Install it');
  });

  it.each(['pass', 'regression', 'rejected', 'failed', 'not-comparable'] as const)(
    'names the exit code of %s',
    (outcome) => {
      const sentence = `Exit code ${exitCodes[outcome]}.`;
      expect(reportHtml({ ...htmlReportSample, outcome })).toContain(sentence);
    },
  );

  it('asks for nothing: no script, no address but links within the page', () => {
    expect(
      tags.filter((tag) => /^<(script|link|img|iframe|object|embed|base|form|audio|video)/i.test(tag)),
    ).toEqual([]);
    expect(tags.filter((tag) => /\s(src|srcset|action|on\w+|style|xlink:href)\s*=/i.test(tag))).toEqual([]);
    const links = tags.flatMap((tag) => /\shref="([^"]*)"/.exec(tag)?.[1] ?? []);
    expect(links.length).toBeGreaterThan(3);
    expect(links.filter((link) => !link.startsWith('#'))).toEqual([]);
    expect(page).not.toMatch(/@import|url\(/);
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; script-src 'none'"`);
  });

  it('leads every link to a place of the page', () => {
    const links = [...page.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
    expect(links.filter((id) => !page.includes(`id="${id}"`))).toEqual([]);
  });

  it('closes what it opens', () => {
    expect(openElements()).toEqual([]);
  });

  it('takes no name for markup', () => {
    expect(page).toContain('&lt;script&gt;alert(&apos;case&apos;)&lt;/script&gt;');
    expect(page).not.toMatch(/<script|<img|<svg onload|<i>|<b>undefined/);
    expect(page).not.toMatch(/[^\P{Cc}\t\n]|\p{Cs}|\u202e/u);
    expect(page).toContain('nul ␀ escape ␛[31m');
  });

  it('names every picture, and says what is in it', () => {
    const pictures = page.match(/<svg[^]*?<\/svg>/g) ?? [];
    expect(pictures.length).toBeGreaterThan(40);
    expect(pictures.filter((svg) => !/role="img"[^>]*><title>[^<]+<\/title><desc>/.test(svg))).toEqual([]);
    expect(
      pictures.filter((svg) => /NaN|Infinity|undefined/.test(svg.replace(/<desc>.*?<\/desc>/, ''))),
    ).toEqual([]);
  });

  it('says in words what the colours say', () => {
    expect(text).toContain('3.4 % slower, confirmed by a rerun'.replace(' %', '\u00a0%'));
    expect(text).toContain('no difference larger than 1\u00a0%');
    expect(text).toContain('not comparable');
    expect(text).toContain('engine: V8 12.4 in the baseline, V8 13.6 here.');
    expect(text).toContain('where 5\u00a0% is allowed');
    expect(text).toContain('Accepted until 2026-12-21: known &lt;i&gt;since&lt;/i&gt; the upgrade');
    expect(text).toContain('like an empty call');
    expect(text).toContain('slower, accepted');
  });

  it('tells no time of what is like an empty call', () => {
    const row = page.slice(page.lastIndexOf('<th scope="row">identity</th>'));
    expect(row.slice(0, row.indexOf('</tr>')).match(/>–</g)).toHaveLength(6);
    expect(text).not.toContain('0.100\u00a0ns');
  });

  it('marks where the level of a case changed, and not where it did not', () => {
    expect(text).toMatch(/31 runs; the level changed once/);
    expect(text).toMatch(/31 runs, all of one level/);
    expect(text).toMatch(/5 runs; with fewer than 6 no change of level is looked for/);
    expect(text).toContain('From 2026-11-09 14:05 UTC (run 12c0ffe) on: 1.0');
  });

  it('shows groups of samples as such', () => {
    expect(text).toMatch(/2,001 samples, median .*; 1 outlier beyond the curve\. They gather at/);
  });

  it('puts the greatest difference first', () => {
    const plot = page.slice(page.indexOf('id="differences"'), page.indexOf('id="failures"'));
    const names = [...plot.matchAll(/plot__name">(.*?) <small>/g)].map(([, name]) => name);
    expect(names[0]).toContain('nul ␀');
    expect(names.at(-1)).toBe('identity');
  });

  it('is the same text each time', () => {
    expect(reportHtml(htmlReportSample, htmlReportExtras)).toBe(page);
  });

  it('needs neither runs nor extras', () => {
    const empty = reportHtml({ ...htmlReportSample, runs: [], missing: [], outcome: 'not-comparable' });
    expect(empty).toContain('Nothing was measured.');
    expect(reportHtml(htmlReportSample)).not.toContain('<h3>Samples</h3>');
  });
});
