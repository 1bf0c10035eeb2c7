import type { Page } from 'playwright-core';

export type Measuring = {
  samples?: number;
  budgetS?: number;
  warmUpMs?: number;
  workers?: number;
  stallS?: number;
};
export type Tab = 'Performance' | 'Profile' | 'Process' | 'History' | 'Settings';
export type LabPerson = ReturnType<typeof labPerson>;

/** A whole run in under a second. */
export const shortRun: Measuring = { samples: 500, budgetS: 0.2, warmUpMs: 10, workers: 2 };

/** Two cases, a line each: the editor indents and closes brackets by itself. */
export const twoCases = `type Row = { id: number; name: string };
const rows: Row[] = Array.from({ length: 200 }, (_, id) => ({ id, name: 'row ' + id }));
bench('loop', () => { let sum = 0; for (const row of rows) sum += row.id; return sum; });
bench('reduce', () => rows.reduce((sum: number, row: Row) => sum + row.id, 0));`;

/** What a person does in the lab, by the names on the screen. */
export function labPerson(page: Page) {
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const goTo = (tab: Tab) =>
    page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: tab, exact: true }).click();
  const set = async (label: string, value: number | undefined) => {
    if (value === undefined) return;
    await page.getByRole('textbox', { name: label, exact: true }).selectText();
    await page.keyboard.type(String(value));
    await page.keyboard.press('Enter');
  };
  return {
    button,
    goTo,
    /** The code editor, once it is loaded. */
    editor: () => page.getByRole('textbox', { name: /^Benchmark code\. Tab indents/ }),
    /** A run in the history, by its name. */
    kept: (name: string | RegExp) => page.getByRole('list', { name: 'Runs' }).getByRole('link', { name }),
    /** The first row of results that begins with a case's name. */
    result: (name: string) =>
      page
        .getByRole('region', { name: 'Results by case' })
        .getByRole('row')
        .filter({ has: page.getByRole('button', { name, exact: true }) }),
    /** What a panel says of something, among its names and values. */
    fact: (panel: string, name: string) =>
      page
        .getByRole('region', { name: panel, exact: true })
        .locator('dt', { hasText: new RegExp(`^${name}$`) })
        .locator('xpath=following-sibling::dd'),
    /** Replaces the text, key by key. */
    async write(code: string) {
      await this.editor().click();
      await page.keyboard.press('Control+a');
      await page.keyboard.press('Delete');
      await page.keyboard.type(code);
    },
    /** Replaces the text from the clipboard; the browser has to be allowed to use it. */
    async paste(code: string) {
      await page.evaluate((text) => navigator.clipboard.writeText(text), code);
      await this.editor().focus();
      await page.keyboard.press('Control+a');
      await page.keyboard.press('Control+v');
    },
    /** Takes other numbers for the runs to come, and goes back to the benchmark. */
    async measureWith({ samples, budgetS, warmUpMs, workers, stallS }: Measuring) {
      await goTo('Settings');
      await set('Samples a case', samples);
      await set('Time budget a case', budgetS);
      await set('Warm-up', warmUpMs);
      await set('Workers (replicates)', workers);
      await set('Most workers', workers);
      await set('Stall limit', stallS);
      await goTo('Performance');
    },
    /** Takes the numbers of a preset for the runs to come. */
    async choose(preset: 'Quick' | 'Standard' | 'Thorough') {
      await page.getByRole('combobox', { name: 'Preset', exact: true }).selectOption(preset);
    },
    /** What the results say before any number. */
    verdict: () =>
      page.getByRole('region', { name: 'Results', exact: true }).locator('.verdicts').getByRole('status'),
    /** Starts a run from the keyboard; it is on when this returns. */
    async run() {
      await page.keyboard.press('Control+Enter');
      await button('Stop').waitFor();
    },
    /** Waits until the run on screen is complete and written. */
    async complete() {
      await button('Run').waitFor();
      await page.getByText(/^Complete in/).waitFor();
    },
    /** Waits until the lab would start without a network. */
    async onDevice() {
      await goTo('Settings');
      await page.getByText('the lab and its suites are on this device').waitFor();
      await goTo('Performance');
    },
  };
}
