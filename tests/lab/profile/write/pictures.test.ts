import { describe, expect, it } from 'vitest';
import { boxesOf, wholeView } from '../../../../src/lab/profile/view/boxes-of.ts';
import { htmlText } from '../../../../src/lab/profile/write/html-text.ts';
import { svgText } from '../../../../src/lab/profile/write/svg-text.ts';
import { sampleProfile } from '../../../support/sample-profile.ts';

const profile = {
  ...sampleProfile(['main > parse', 9_000], ['main > </script><b>', 990], ['main > thin', 1], ['(idle)', 9]),
  title: 'a & b',
};
const boxes = boxesOf(profile, { ...wholeView, order: 'left-heavy' });
const svg = [...svgText(profile, boxes)].join('');

describe('a flame graph as SVG', () => {
  it('has a box with a text for each call that can be seen', () => {
    expect(svg.match(/<g>/g)).toHaveLength(5);
    expect(svg).toContain('<title>parse (file:///app/parse.js:1:1) – 9.00\u00a0ms, 90.0\u00a0%</title>');
    expect(svg).not.toContain('thin');
  });

  it('keeps what names say from being markup', () => {
    expect(svg).toContain('&lt;/script&gt;&lt;b&gt;');
    expect(svg).toContain('<title>a &amp; b</title>');
  });
});

describe('a flame graph as a page', () => {
  it('holds the picture and asks nothing of any server', () => {
    const page = [...htmlText(profile, boxes)].join('');
    expect(page).toContain(svg);
    expect(page).toContain("default-src 'none'");
    expect(page.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:/);
    expect(page.match(/<\/script>/g)).toHaveLength(1);
  });
});
