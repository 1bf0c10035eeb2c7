import { describe, expect, onTestFinished, test } from 'vitest';
import type { Page } from 'playwright-core';
import { canvasPicture } from '../support/canvas-picture.ts';
import { firefoxPath, noFirefox, openFirefox } from '../support/firefox.ts';
import { servedLab } from '../support/served-lab.ts';
import { shortRun, twoCases } from '../support/lab-person.ts';
import { testProfile, visit } from '../support/visit.ts';
import type { Visit } from '../support/visit.ts';

const pictures = ['Samples of the chosen case in order of time', 'Distribution of every case on one axis'];
if (!firefoxPath) {
  // `npm run test:firefox` is asked for by name: there, nothing to test is a failure.
  if (process.env.npm_lifecycle_event === 'test:firefox') throw new Error(noFirefox);
  console.log(noFirefox);
}

describe.runIf(firefoxPath)('in Firefox', () => {
  test('a benchmark typed and run is kept without a network, run again, and there after a restart', async () => {
    const lab = await servedLab();
    onTestFinished(() => lab.stop());
    const profile = testProfile();
    const first = await visit(lab.url, { profile, open: openFirefox });
    const { page, person } = first;
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
    await person.measureWith({ budgetS: 2, workers: 5 });
    await person.write(twoCases);
    await person.run();
    for (const picture of pictures) await moves(page, picture);
    expect(await person.button('Stop').isVisible(), 'the run is still on').toBe(true);
    await person.complete();
    const figures = await figuresOf(first);
    for (const text of figures) expect(text).toMatch(/\d\s?(ns|µs|ms) ±/);
    await person.onDevice();

    await lab.stop();
    await first.context.setOffline(true);
    await page.reload();
    await page.getByRole('button', { name: /Status: 20\.0\sµs clock.*offline/ }).waitFor();
    await person.goTo('History');
    await person.kept('Two ways to sort').click();
    await page.getByText(/^2 cases, [\d,]+ samples$/).waitFor();
    expect(await figuresOf(first)).toEqual(figures);
    await person.goTo('Performance');
    await person.measureWith(shortRun);
    expect(await person.editor().innerText()).toBe(twoCases);
    await person.run();
    await person.complete();
    await page.getByText(/, 2 workers$/).waitFor();
    await first.close();

    const second = await visit(`${lab.url}#/history`, { profile, offline: true, open: openFirefox });
    const both = second.person.kept('Two ways to sort');
    await both.nth(1).waitFor();
    expect(await both.count()).toBe(2);
    await both.last().click();
    await second.page.getByText(/^2 cases, [\d,]+ samples$/).waitFor();
    expect(await figuresOf(second)).toEqual(figures);
    for (const picture of pictures) {
      await expect.poll(() => canvasPicture(second.page, picture), { timeout: 10_000 }).not.toBe('');
    }
  });
});

/** Waits until a picture has been seen to change, three times. */
async function moves(page: Page, label: string) {
  const seen = new Set<string>();
  const look = async () => seen.add(await canvasPicture(page, label)).size;
  await expect.poll(look, { timeout: 20_000, interval: 50 }).toBeGreaterThan(3);
}

/** What the results say of both cases. */
const figuresOf = ({ person }: Visit) =>
  Promise.all(['loop', 'reduce'].map((name) => person.result(name).innerText()));
