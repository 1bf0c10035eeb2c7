/** Draws the PNG icons from public/icons/icon.svg with the browser: `node scripts/icons.ts [chromium]`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const folder = new URL('../public/icons/', import.meta.url);
const drawing = readFileSync(new URL('icon.svg', folder), 'utf8');
const mark = drawing.replace(/<svg[^>]*>|<\/svg>|<rect[^>]*>/g, '');
const board = '<rect width="64" height="64" fill="#131619"/>';
const scaled = (content: string, scale: number) =>
  `<g transform="translate(32 32) scale(${scale}) translate(-32 -33)">${content}</g>`;
const svg = (content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">${content}</svg>`;

// A mask may cut everything outside a circle of 80 %; a monochrome icon is its opacity alone.
const maskable = svg(board + scaled(mark, 0.78));
const touch = svg(board + scaled(mark, 0.9));
const monochrome = svg(scaled(mark.replace(/#[0-9a-f]{6}/g, '#ffffff'), 1));
const pictures: [string, number, string][] = [
  ['icon-192', 192, drawing],
  ['icon-512', 512, drawing],
  ['maskable-192', 192, maskable],
  ['maskable-512', 512, maskable],
  ['monochrome-512', 512, monochrome],
  ['apple-touch', 180, touch],
];

const browser = await chromium.launch({
  executablePath: process.argv[2] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
for (const [name, size, picture] of pictures) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${picture}`);
  writeFileSync(new URL(`${name}.png`, folder), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
