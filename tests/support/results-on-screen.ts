import type { Page } from 'playwright-core';

/** A case as the results table shows it. */
export type ShownCase = { time: string | undefined; failure: string | undefined; output: string };

/** The results table as it is on screen, by the name of the case. */
export async function resultsOnScreen(page: Page): Promise<Map<string, ShownCase>> {
  const rows = await page
    .getByRole('region', { name: 'Results by case' })
    .locator('tbody tr')
    .evaluateAll((elements) =>
      elements.map((row) => ({
        name: row.querySelector('th .results__case')?.textContent.trim(),
        time: row.querySelector('td strong')?.textContent,
        failure: row.querySelector('.results__failure strong')?.textContent,
        output: row.querySelector('pre')?.textContent,
      })),
    );
  const cases = new Map<string, ShownCase>();
  let current: ShownCase | undefined;
  for (const { name, time, failure, output } of rows) {
    if (name !== undefined) {
      current = { time, failure: undefined, output: '' };
      cases.set(name, current);
    } else if (current) {
      // A case's failure and its output stand in rows of their own below it.
      current.failure ??= failure;
      current.output += output ?? '';
    }
  }
  return cases;
}
