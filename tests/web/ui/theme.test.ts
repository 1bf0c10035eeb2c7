import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('../../../src/web/ui/theme.css', import.meta.url), 'utf8');
const tokens = new Map(
  [...css.matchAll(/(--[\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name, light, dark]) => [name, [light, dark]],
  ),
);

/** Relative luminance. Source: WCAG 2.2. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const side = (name: string, theme: number): string => {
  const color = tokens.get(name)?.at(theme);
  if (color === undefined) throw new Error(`${name} is not a token of both themes`);
  return color;
};

const grounds = ['--paper', '--surface', '--sunken', '--raised'];
const words = ['--ink', '--ink-soft', '--ink-faint', '--accent', '--bad', '--warn', '--good', '--chart-text'];
const code = [
  '--code-keyword',
  '--code-string',
  '--code-number',
  '--code-comment',
  '--code-name',
  '--code-type',
];
const pairs = [
  ...words.flatMap((word) => grounds.map((ground) => [word, ground, 4.5] as const)),
  ...code.map((word) => [word, '--surface', 4.5] as const),
  ...['accent', 'bad', 'warn', 'good'].flatMap((name) => [
    ['--ink', `--${name}-wash`, 4.5] as const,
    [`--${name}`, `--${name}-wash`, 4.5] as const,
  ]),
  ['--accent-ink', '--accent', 4.5] as const,
  ...grounds.map((ground) => ['--rule-strong', ground, 3] as const),
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((number) => [`--chart-ink-${number}`, '--surface', 4.5] as const),
  ...[0, 1, 2, 3, 4].map((number) => [`--chart-heat-${number}`, '--surface', 3] as const),
];

test.each(pairs)('%s on %s is told apart at %d : 1 in both themes', (front, back, least) => {
  for (const theme of [0, 1]) {
    expect(contrast(side(front, theme), side(back, theme))).toBeGreaterThanOrEqual(least);
  }
});

test.each([0, 1])(
  'heat goes one way in lightness, so that its order survives greyscale (theme %d)',
  (theme) => {
    const heat = [0, 1, 2, 3, 4].map((number) => luminance(side(`--chart-heat-${number}`, theme)));
    const sorted = heat.toSorted((a, b) => (theme === 0 ? b - a : a - b));
    expect(heat).toEqual(sorted);
  },
);
