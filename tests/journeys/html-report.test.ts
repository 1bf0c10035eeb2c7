import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { reportHtml } from '../../src/lab/report/html/report-html.ts';
import { axeFindings, bringAxe } from '../support/axe-findings.ts';
import { htmlReportExtras, htmlReportSample } from '../support/html-report-sample.ts';
import { layoutFaults } from '../support/layout-faults.ts';
import { scratchFolder } from '../support/scratch-folder.ts';
import { visit } from '../support/visit.ts';

/** Pictures of the report, where somebody wants to look at them. */
const pictures = process.env.LAB_PICTURES;

test('a report opens from a file, asks for nothing, and is within reach of everyone', async () => {
  const { root, remove } = scratchFolder({ 'report.html': reportHtml(htmlReportSample, htmlReportExtras) });
  onTestFinished(remove);
  const { href } = pathToFileURL(join(root, 'report.html'));
  const asked: string[] = [];
  const { page } = await visit(href, {
    prepare: async (context) => {
      context.on('request', (request) => asked.push(request.url()));
      await bringAxe(context);
    },
  });
  await page.locator('details').evaluateAll((all) => {
    for (const each of all) each.setAttribute('open', '');
  });
  const faults: string[] = [];
  for (const width of [1_440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      const found = [...(await axeFindings(page)), ...(await layoutFaults(page))];
      faults.push(...found.map((fault) => `${colorScheme}, ${width} px: ${fault}`));
      if (pictures)
        await page.screenshot({ path: `${pictures}/report, ${colorScheme}, ${width}.png`, fullPage: true });
    }
  }
  expect(faults).toEqual([]);
  expect(asked).toEqual([href]);
  expect(await page.title()).toBe('Benchmark report, 2026-11-21 14:05 UTC');
});
