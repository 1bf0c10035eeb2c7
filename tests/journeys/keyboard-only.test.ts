import { expect, onTestFinished, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { keyboard } from '../support/keyboard.ts';
import { labPerson } from '../support/lab-person.ts';
import { servedLab } from '../support/served-lab.ts';
import { visit } from '../support/visit.ts';

const code = `bench('join', () => ['a', 'b'].join('-'));
bench('template', () => ['a', 'b'].map((x) => x).join(''));`;

test('everything is done by keyboard alone, and the focus is seen at every step', async () => {
  const lab = await servedLab();
  onTestFinished(lab.stop);
  const { context, page } = await visit(lab.url);
  const journey = walk(page);
  await journey.skips();
  await journey.sets();
  await journey.waitsUntilOnDevice();
  await lab.stop();
  await context.setOffline(true);
  await page.reload();

  await journey.writes();
  await journey.runsAndStops();
  await journey.runs();
  await journey.choosesBaseline();
  await journey.picksSuite();
  await journey.asksForShortcuts();
  await journey.opensAndRenames();
  await journey.compares();
  await journey.deletesAndUndoes();
});

type Keys = ReturnType<typeof keyboard>;
type Person = ReturnType<typeof labPerson>;
type At = { page: Page; keys: Keys; person: Person; tab: (name: string) => Locator };

/** The steps of the journey; no locator here is clicked or filled. */
function walk(page: Page) {
  const tab = (name: string) =>
    page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name, exact: true });
  const at: At = { page, keys: keyboard(page), person: labPerson(page), tab };
  return {
    skips: () => skips(at),
    sets: () => sets(at),
    waitsUntilOnDevice: () => page.getByText('the lab and its suites are on this device').waitFor(),
    writes: () => writes(at),
    runsAndStops: () => runsAndStops(at),
    runs: () => runs(at),
    choosesBaseline: () => choosesBaseline(at),
    picksSuite: () => picksSuite(at),
    asksForShortcuts: () => asksForShortcuts(at),
    opensAndRenames: () => opensAndRenames(at),
    compares: () => compares(at),
    deletesAndUndoes: () => deletesAndUndoes(at),
  };
}

const hasFocus = (locator: Locator) => locator.evaluate((element) => element.matches(':focus'));

async function skips({ page, keys, person }: At) {
  await person.editor().waitFor();
  await keys.press('Tab');
  expect(await hasFocus(person.button('Skip to the content'))).toBe(true);
  await keys.press('Enter');
  expect(await hasFocus(page.getByRole('main'))).toBe(true);
  await keys.press('Tab');
  expect(await page.getByRole('main').evaluate((main) => main.contains(document.activeElement))).toBe(true);
}

async function sets({ page, keys, tab }: At) {
  await keys.tabTo(tab('Settings'), 'Shift+Tab');
  await keys.press('Enter');
  const numbers = {
    'Samples a case': '200',
    'Time budget a case': '0.2',
    'Warm-up': '10',
    'Workers (replicates)': '2',
  };
  for (const [name, value] of Object.entries(numbers)) {
    const field = page.getByRole('textbox', { name, exact: true });
    await keys.tabTo(field);
    await keys.fill(value);
    await keys.press('Enter');
  }
  await keys.tabTo(page.getByRole('radio', { name: 'As the system' }));
  await keys.press('ArrowDown');
  await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('light');
  await keys.press('ArrowDown');
  await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark');
  await keys.use(page.getByRole('checkbox', { name: 'Live charts' }), 'Space');
  expect(await page.getByRole('checkbox', { name: 'Live charts' }).isChecked()).toBe(false);
}

async function writes({ page, keys, person, tab }: At) {
  await keys.use(tab('Performance'));
  await keys.tabTo(page.getByRole('textbox', { name: 'Title of the benchmark' }));
  await keys.fill('By keyboard');
  await keys.tabTo(page.getByRole('radio', { name: 'TypeScript' }));
  await keys.press('ArrowRight');
  expect(await page.getByRole('radio', { name: 'JavaScript' }).isChecked()).toBe(true);
  await keys.tabTo(person.editor());
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.type(code);
  await page.keyboard.press('Tab');
  expect(await hasFocus(person.editor()), 'Tab indents').toBe(true);
  await page.keyboard.press('Escape');
  await keys.press('Tab');
  expect(await hasFocus(person.editor()), 'Escape, then Tab, leaves').toBe(false);
}

/** By the shortcuts, and by the button they stand for. */
async function runsAndStops({ page, keys, person }: At) {
  await page.keyboard.press('Control+Enter');
  await person.button('Stop').waitFor();
  await page.keyboard.press('Control+.');
  await person.button('Run').waitFor();
  await page.getByText(/^Stopped after/).waitFor();
  await keys.tabTo(person.button('Run'), 'Shift+Tab');
  await keys.press('Enter');
  await keys.tabTo(person.button('Stop'));
  await keys.press('Enter');
  // Until its last figures are there the run that was stopped keeps the button, and no other begins.
  await person.button('Run').waitFor();
  await page.getByText(/^Stopped after/).waitFor();
}

async function runs({ page, person }: At) {
  await page.keyboard.press('Control+Enter');
  await person.button('Stop').waitFor();
  await person.complete();
}

async function choosesBaseline({ page, keys }: At) {
  const first = page.getByRole('radio', { name: 'Compare with join' });
  const second = page.getByRole('radio', { name: 'Compare with template' });
  await keys.tabTo(first);
  await keys.press('ArrowDown');
  await expect.poll(() => second.isChecked()).toBe(true);
  await keys.use(page.getByRole('button', { name: 'template', exact: true }));
}

async function picksSuite({ page, keys, person }: At) {
  await keys.tabTo(person.button('Suites'), 'Shift+Tab');
  await keys.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Built-in suites' });
  await keys.use(dialog.getByRole('button', { name: /^Sorting/ }));
  await dialog.waitFor({ state: 'detached' });
  expect(await hasFocus(person.button('Suites')), 'the focus is back').toBe(true);
  const title = page.getByRole('textbox', { name: 'Title of the benchmark' });
  await expect.poll(() => title.inputValue()).toBe('Sorting');
  await keys.use(page.getByRole('status').getByRole('button', { name: 'Undo' }));
  await expect.poll(() => title.inputValue()).toBe('By keyboard');
}

async function asksForShortcuts({ page, keys, tab }: At) {
  await keys.tabTo(tab('History'));
  await keys.press('?');
  await page.getByRole('dialog', { name: 'Keyboard shortcuts' }).waitFor();
  await keys.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await hasFocus(tab('History')), 'the focus is back').toBe(true);
}

async function opensAndRenames({ page, keys, person, tab }: At) {
  await keys.use(tab('History'));
  await keys.use(person.kept('By keyboard').first());
  await page.getByRole('heading', { name: 'By keyboard' }).waitFor();
  await keys.use(person.button('Rename or tag'));
  await keys.fill('Renamed');
  await keys.press('Tab');
  await keys.fill('kept, by hand');
  await keys.press('Enter');
  await page.getByRole('heading', { name: 'Renamed' }).waitFor();
  await keys.use(page.getByRole('button', { name: 'by hand', exact: true }));
  await expect.poll(() => person.kept(/./).count()).toBe(1);
  await keys.tabTo(page.getByRole('combobox', { name: 'Tag' }), 'Shift+Tab');
  await page.keyboard.press('Home');
  await expect.poll(() => person.kept(/./).count()).toBe(3);
}

async function compares({ page, keys }: At) {
  const boxes = page.getByRole('listitem').getByRole('checkbox');
  await keys.use(boxes.nth(0), 'Space');
  await keys.use(boxes.nth(1), 'Space');
  await keys.tabTo(page.getByRole('button', { name: 'Compare the two' }), 'Shift+Tab');
  await keys.press('Enter');
  await page.getByRole('heading', { name: 'Two runs compared' }).waitFor();
  await keys.use(page.getByRole('link', { name: 'All runs' }));
}

async function deletesAndUndoes({ page, keys, person }: At) {
  await keys.use(page.getByRole('button', { name: 'Delete Renamed' }));
  await expect.poll(() => person.kept('Renamed').count()).toBe(0);
  await keys.use(page.getByRole('button', { name: 'Undo' }));
  await person.kept('Renamed').waitFor();
}
