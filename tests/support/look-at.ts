import { mkdirSync } from 'node:fs';
import { expect } from 'vitest';
import type { Page } from 'playwright-core';
import { axeFindings } from './axe-findings.ts';
import { layoutFaults } from './layout-faults.ts';

/** Pictures of what is looked at, where somebody wants to see them. */
const pictures = process.env.LAB_PICTURES;

/** A desk and a phone, in one theme each; where there are to be pictures, in both. */
const sights = [
  [1_440, 'light', true],
  [390, 'dark', true],
  [1_440, 'dark', false],
  [390, 'light', false],
] as const;

/** What is wrong with a screen for who sees little, or has little room. */
export async function lookAt(page: Page, name: string): Promise<void> {
  const faults: string[] = [];
  for (const [width, colorScheme, isChecked] of sights) {
    if (!isChecked && pictures === undefined) continue;
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    const found = isChecked ? [...(await axeFindings(page)), ...(await layoutFaults(page))] : [];
    faults.push(...found.map((fault) => `${colorScheme}, ${width} px: ${fault}`));
    if (pictures !== undefined) {
      mkdirSync(pictures, { recursive: true });
      await page.screenshot({
        path: `${pictures}/${name}, ${width}, ${colorScheme}.png`,
        fullPage: true,
      });
    }
  }
  await page.setViewportSize({ width: 1_440, height: 900 });
  expect.soft(faults, name).toEqual([]);
}
