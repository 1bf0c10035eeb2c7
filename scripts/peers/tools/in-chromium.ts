import { driveLab } from '../../bench/drive-lab.ts';
import { lastRun } from '../../bench/last-run.ts';
import { serveFolder } from '../../../src/node/serve/serve-folder.ts';
import { builtLab } from '../../bench/built-lab.ts';
import { freshProfile, openChromium } from '../../browser/open-chromium.ts';
import type { CaseSummary } from '../../../src/lab/model/summary.ts';
import type { Asked } from './in-threads.ts';
import { pairPlan, START_MS } from './pair-plan.ts';

/** The built lab in a browser of its own. */
export type OpenLab = {
  /** Measures a text as a person would: the figures of its cases, and how long its run took. */
  measure: (asked: Asked) => Promise<{ summaries: CaseSummary[]; wallMs: number }>;
  close: () => Promise<void>;
};

export async function openLab(): Promise<OpenLab> {
  const served = await serveFolder(builtLab);
  const profile = freshProfile();
  const browser = await openChromium(profile.folder);
  const lab = driveLab(browser.page);
  const close = async () => {
    await browser.close();
    profile.remove();
    await served.stop();
  };
  await browser.page.goto(served.url);
  await lab.onDevice();
  const measure = async (asked: Asked) => {
    await lab.set({ ...settingsOf(asked), liveCharts: false });
    await lab.write(asked.text);
    const start = performance.now();
    await lab.run(60_000);
    const wallMs = performance.now() - start;
    return { summaries: (await lastRun(browser.page)).map(({ summary }) => summary), wallMs };
  };
  return { measure, close };
}

/** Measures a text in a lab opened for it. */
export async function measuredInChromium(asked: Asked): ReturnType<OpenLab['measure']> {
  const lab = await openLab();
  try {
    return await lab.measure(asked);
  } finally {
    await lab.close();
  }
}

function settingsOf(asked: Asked) {
  const { samples, budgetMs, warmUpMs, replicates } = pairPlan(asked, START_MS.sandbox, asked.cases);
  const budgetS = Math.max(0.1, Math.round(budgetMs / 100) / 10);
  return { samples, budgetS, warmUpMs, workers: replicates, mostWorkers: replicates };
}
