import type { Page } from 'playwright-core';

/** What the lab's own benchmarks do in it, by the names on the screen. */
export function driveLab(page: Page) {
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const goTo = (tab: 'Performance' | 'Settings') =>
    page.getByRole('navigation', { name: 'Screens' }).getByRole('link', { name: tab, exact: true }).click();
  return {
    /** Waits until the lab would start without a network. */
    async onDevice() {
      await goTo('Settings');
      await page.getByText('the lab and its suites are on this device').waitFor();
      await goTo('Performance');
    },
    async openSuite(title: string) {
      await button('Suites').click();
      await page
        .getByRole('dialog', { name: 'Built-in suites' })
        .getByRole('button')
        .filter({ has: page.getByText(title, { exact: true }) })
        .click();
    },
    keepCases: (count: number) => keepCases(page, count),
    /** Takes other settings for the runs to come, and goes back to the benchmark. */
    async set(settings: Numbers & { liveCharts?: boolean }) {
      await goTo('Settings');
      await fill(page, settings);
      await goTo('Performance');
    },
    /** Replaces the text in the editor. */
    async write(text: string) {
      const editor = page.getByRole('textbox', { name: /^Benchmark code\. Tab indents/ });
      await editor.click();
      await page.keyboard.press('Control+a');
      await page.keyboard.insertText(text);
    },
    /** From pressing Run until the run is complete and written. */
    async run(mostMs: number) {
      await button('Run').click();
      await button('Stop').waitFor();
      await button('Run').waitFor({ timeout: mostMs });
      await page.getByText(/^Complete in/).waitFor();
    },
  };
}

async function fill(page: Page, { liveCharts, ...numbers }: Numbers & { liveCharts?: boolean }) {
  for (const [name, value] of Object.entries(fields(numbers))) {
    await page.getByRole('textbox', { name, exact: true }).fill(String(value));
    await page.keyboard.press('Enter');
  }
  if (liveCharts !== undefined)
    await page.getByRole('checkbox', { name: 'Live charts' }).setChecked(liveCharts);
}

type Numbers = {
  samples?: number;
  budgetS?: number;
  warmUpMs?: number;
  workers?: number;
  mostWorkers?: number;
};

/** The fields of Settings by their labels, with what is to be in them. */
function fields({ samples, budgetS, warmUpMs, workers, mostWorkers }: Numbers): Record<string, number> {
  const wanted = {
    'Samples a case': samples,
    'Time budget a case': budgetS,
    'Warm-up': warmUpMs,
    'Workers (replicates)': workers,
    'Most workers': mostWorkers,
  };
  return Object.fromEntries(
    Object.entries(wanted).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** Changes the line that imports `bench` so that only the first cases are registered; they stay as they are. */
async function keepCases(page: Page, count: number) {
  const editor = page.getByRole('textbox', { name: /^Benchmark code\. Tab indents/ });
  await editor.getByText("import { bench, group } from 'arsenal-lab';").waitFor();
  await editor.click();
  for (const keys of ['Control+Home', 'Shift+End']) await page.keyboard.press(keys);
  await page.keyboard.insertText(
    `import { bench as each, group } from 'arsenal-lab'; let left = ${count}; const bench = (...parts) => { if (left-- > 0) each(...parts); };`,
  );
}
