import { driveLab } from '../../bench/drive-lab.ts';
import { lastRun } from '../../bench/last-run.ts';
import { builtLab, serveFolder } from '../../bench/serve-folder.ts';
import { freshProfile, openChromium } from '../../browser/open-chromium.ts';
import type { CaseSummary } from '../../../src/lab/model/summary.ts';
import type { Asked } from './in-threads.ts';
import { pairPlan, START_MS } from './pair-plan.ts';

/** Measures a text in the built lab, as a person would: the figures of its cases, and how long its run took. */
export async function measuredInChromium(
  asked: Asked,
): Promise<{ summaries: CaseSummary[]; wallMs: number }> {
  const served = await serveFolder(builtLab);
  const profile = freshProfile();
  const browser = await openChromium(profile.folder);
  try {
    const lab = driveLab(browser.page);
    await browser.page.goto(served.url);
    await lab.onDevice();
    await lab.set({ ...settingsOf(asked), liveCharts: false });
    await lab.write(asked.text);
    const start = performance.now();
    await lab.run(60_000);
    const wallMs = performance.now() - start;
    return { summaries: (await lastRun(browser.page)).map(({ summary }) => summary), wallMs };
  } finally {
    await browser.close();
    profile.remove();
    await served.stop();
  }
}

function settingsOf(asked: Asked) {
  const { samples, budgetMs, warmUpMs, replicates } = pairPlan(asked, START_MS.sandbox, asked.cases);
  const budgetS = Math.max(0.1, Math.round(budgetMs / 100) / 10);
  return { samples, budgetS, warmUpMs, workers: replicates, mostWorkers: replicates };
}
