import { expect, onTestFinished, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { LabPerson } from '../../support/lab-person.ts';
import { servedLab } from '../../support/served-lab.ts';
import { slowWorkers } from '../../support/slow-workers.ts';
import { visit } from '../../support/visit.ts';

/** A loop in which each step needs the one before, with so many of them in two cases; a line each, as the editor indents. */
const pair = (a: number, b: number) =>
  `const mixed = (steps: number) => { let state = 1; for (let step = 0; step < steps; step++) state = (state ^ (state << 13)) + (state >>> 7) | 0; return state; };
bench('A', () => keep(mixed(${a})));
bench('B', () => keep(mixed(${b})));`;

const direction = /% (slower|faster) than/;

test('identical code is not called different, and 5 % more work is found to be that', async () => {
  const { person } = await labOpened();
  await person.choose('Quick');
  await person.write(pair(20_000, 20_000));
  // One interval in twenty misses by chance, and says so twice on one side in one of 1,600.
  const first = await verdictOfRun(person);
  const told = direction.test(first) ? [first, await verdictOfRun(person)] : [first];
  const sides = told.map((text) => direction.exec(text)?.[1]);
  expect(sides.length === 1 || sides[0] !== sides[1], told.join('; ')).toBe(true);
  expect(told.at(-1)).toMatch(/no difference larger than|is not decided|% (slower|faster)/);

  await person.write(pair(20_000, 21_000));
  // On a machine that others use, a quick run may leave it open; it must not say anything else.
  let text = await verdictOfRun(person);
  for (let again = 0; again < 2 && text.includes('is not decided'); again++)
    text = await verdictOfRun(person);
  expect(text).toMatch(/^“B” is [\d.]+ % slower than “A”, /);
  const [low, high] = [...text.matchAll(/([\d.]+) %(?= to|$)/g)].slice(-2).map(([, limit]) => Number(limit));
  expect(low, text).toBeLessThan(5 + 1);
  expect(high, text).toBeGreaterThan(5 - 1);
});

test('a run whose page was hidden measures again what was on meanwhile, and says so', async () => {
  const { page, person } = await labOpened();
  await person.measureWith({ budgetS: 1.5, workers: 3 });
  await person.write(pair(20_000, 20_000));
  await person.run();
  await page.getByText(/worker 2 of 3/).waitFor();
  await seen(page, 'hidden');
  await page.getByText(/^The page was hidden: what is measured now/).waitFor();
  await page.getByText('The page was hidden: this part is measured again.').waitFor();
  expect(await person.button('Stop').isVisible(), 'the run waits').toBe(true);
  await seen(page, 'visible');
  await page.getByText('Measured again so far: 1 lot as the page was hidden.').waitFor();
  await person.complete();
  await page.getByText('1 lot had to be measured again, as the page was hidden.').waitFor();
  await isKept(page, person, 'complete');
});

test('a machine that slows down is waited for, then the run is called unstable', async () => {
  const { page, person } = await labOpened();
  await slowWorkers(page, 6);
  await person.choose('Quick');
  await person.write(pair(20_000, 20_000));
  await person.run();
  await page.getByText(/^The machine has become slower: the lab waits/).waitFor();
  await person.complete();
  await page.getByText(/^(Unstable|Rejected): /).waitFor();
  await page.getByText(/of the lots the machine was slower than at its best/).waitFor();
  await isKept(page, person, 'complete');
});

test('a run that is stopped keeps its samples, and its results say that it was', async () => {
  const { page, person } = await labOpened();
  await person.measureWith({ samples: 1_000_000, budgetS: 60, workers: 10 });
  await person.write(pair(20_000, 21_000));
  await person.run();
  await page.getByText(/worker 1 of 10: [1-9]/).waitFor();
  await page.keyboard.press('Control+.');
  await page.getByText('Stopped before its end: the figures are of what was measured until then.').waitFor();
  await page
    .getByText(/^Stopped after .* what was measured is kept/)
    .first()
    .waitFor();
  await isKept(page, person, 'stopped');
});

test('a newcomer is told two sentences once, and the device tests itself and keeps its answer', async () => {
  const { page, person } = await labOpened();
  const tour = page.getByRole('complementary', { name: 'For the first time here' });
  await tour.getByRole('button', { name: 'Got it' }).click();
  await person.goTo('Settings');
  await person.button('Test this device').click();
  await person.button('Cancel').click();
  await person.button('Test this device').click();
  const answer = page.getByText(/^(Fit|Not fit): identical code differed by at most .* in \d of 3\.$/);
  await answer.waitFor();
  await page.reload();
  await answer.waitFor();
  await page.getByRole('link', { name: 'Its run' }).click();
  await page.getByText(/^12 cases, [1-9][\d,]* samples$/).waitFor();
  await person.goTo('History');
  await page.getByRole('button', { name: 'self-test', exact: true }).first().waitFor();
  await person.goTo('Performance');
  await person.button('Run').waitFor();
  expect(await tour.count()).toBe(0);
});

async function labOpened() {
  const lab = await servedLab();
  onTestFinished(lab.stop);
  return visit(lab.url);
}

/** Runs what is in the editor; what the results say then, in plain spaces. */
async function verdictOfRun(person: LabPerson): Promise<string> {
  await person.run();
  await person.complete();
  return (await person.verdict().innerText()).replaceAll(/\s/g, ' ');
}

/** Says to the page that it went out of sight, or came back: the browser of a test has every page in sight. */
const seen = (page: Page, state: DocumentVisibilityState) =>
  page.evaluate((now) => {
    Object.defineProperty(document, 'visibilityState', { value: now, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);

/** The run is in the history as it ended, with samples. */
async function isKept(page: Page, person: LabPerson, status: string) {
  await person.goTo('History');
  await page.getByText(status, { exact: true }).first().waitFor();
  await person.kept('Two ways to sort').first().click();
  await page.getByText(/^2 cases, [1-9][\d,]* samples$/).waitFor();
}
