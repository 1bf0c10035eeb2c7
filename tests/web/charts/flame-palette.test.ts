import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { flamePalette, hashedInk, hashedTones, meaningInk } from '../../../src/web/charts/flame-palette.ts';
import { testInks } from '../../support/test-inks.ts';

const css = readFileSync(new URL('../../../src/web/ui/theme.css', import.meta.url), 'utf8');
type Rgb = readonly [number, number, number];

/** A token of the theme: 0 its light side, 1 its dark one. */
function token(name: string, side: number): Rgb {
  const hex = new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(css)?.[1 + side] ?? '';
  return [parseInt(hex.slice(1, 3), 16), parseInt(hex.slice(3, 5), 16), parseInt(hex.slice(5, 7), 16)];
}

const ofPixel = (pixel: number): Rgb => [pixel & 255, (pixel >>> 8) & 255, (pixel >>> 16) & 255];

/** Source: WCAG 2.2. */
function luminance([r, g, b]: Rgb): number {
  const [red, green, blue] = [r, g, b].map((part) =>
    part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: Rgb, b: Rgb): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(['light', 'dark'])('the palette of flame graphs, %s', (theme) => {
  const side = theme === 'light' ? 0 : 1;
  const ground = `rgb(${token('surface', side).join(', ')})`;
  const { fills, faint } = flamePalette({ ...testInks, ground });

  it('has names that are read at 4.5 : 1 on every colour, faint ones too', () => {
    for (const fill of fills) {
      expect(contrast(ofPixel(fill), token('chart-mark', side))).toBeGreaterThanOrEqual(4.5);
    }
    for (const fill of faint) {
      expect(contrast(ofPixel(fill), token('chart-text', side))).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('has colours that are told from the ground', () => {
    const idle = meaningInk('idle');
    for (const fill of fills.filter((_, ink) => ink !== idle)) {
      expect(contrast(ofPixel(fill), token('surface', side))).toBeGreaterThan(1.25);
    }
  });
});

describe('hashedInk', () => {
  it('is the same for the same texts, in any profile', () => {
    expect([hashedInk('parse.js', 'read'), hashedInk('parse.js', 'write'), hashedInk('', '')]).toEqual([
      hashedInk('parse.js', 'read'),
      hashedInk('parse.js', 'write'),
      hashedInk('', ''),
    ]);
  });

  it('spreads names over all colours', () => {
    const inks = new Set(Array.from({ length: 2_000 }, (_, i) => hashedInk(`file${i}.js`, `name${i}`)));
    expect(inks.size).toBe(hashedTones);
  });

  it('keeps the hue of a file whatever the function', () => {
    const hues = ['a', 'b', 'c', 'd', 'e'].map((name) => Math.floor(hashedInk('file.js', name) / 2));
    expect(new Set(hues).size).toBe(1);
  });
});
