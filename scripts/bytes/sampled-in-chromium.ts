import type { CaseMemory } from '../../src/lab/model/case-memory.ts';
import type { Plan } from '../../src/lab/model/plan.ts';
import type { RemoteHeap } from '../../src/lab/wire/bench-api.ts';
import { parseCaseMemories } from '../../src/lab/wire/case-memories.ts';
import type { HeadlessApi } from '../../src/lab/wire/headless-api.ts';
import { runRequestText } from '../../src/lab/wire/run-request.ts';
import { latestWorker, ofBenchmarks } from '../../src/node/runtimes/browser-recorder.ts';
import { attachToTargets, pageSession, type Target } from '../../src/node/runtimes/browser-targets.ts';
import { roomyFlags } from '../../src/node/runtimes/roomy-flags.ts';
import { serveFolder } from '../../src/node/serve/serve-folder.ts';
import { builtLab } from '../bench/built-lab.ts';
import { freshProfile, openChromium } from '../browser/open-chromium.ts';
import { createSampling } from './sampling.ts';

// Of the page: the functions that name these run there.
declare const arsenalHeadless: HeadlessApi;
declare const arsenalHeap: RemoteHeap;

/** What V8's own sampling sees of the same cases, in the same sandbox of the built lab. */
export async function sampledInChromium(plan: Plan): Promise<Map<string, CaseMemory>> {
  const served = await serveFolder(builtLab);
  const profile = freshProfile();
  const browser = await openChromium(profile.folder, { args: [`--js-flags=${roomyFlags.join(' ')}`] });
  try {
    const { page, context } = browser;
    const workers: Target[] = [];
    await page.goto(`${served.url}#/headless`);
    await page.waitForFunction(() => 'arsenalHeadless' in globalThis);
    await attachToTargets(pageSession(await context.newCDPSession(page)), (target) => {
      if (target.kind === 'worker' && ofBenchmarks.test(target.url)) workers.push(target);
    });
    await page.exposeFunction('arsenalHeap', createSampledHeap(workers));
    const request = runRequestText({ plan, name: plan.benchmark.title });
    const text = await page.evaluate((asked) => arsenalHeadless.weigh(asked, arsenalHeap), request);
    return parseCaseMemories(text) ?? new Map();
  } finally {
    await browser.close();
    profile.remove();
    await served.stop();
  }
}

function createSampledHeap(workers: readonly Target[]): RemoteHeap {
  let sampled: { worker: Target; read: () => Promise<number> } | undefined;
  return async (word) => {
    // Nothing is lost to collections.
    if (word === 'watch' || word === 'watched') return { bytes: 0 };
    const worker = await latestWorker(workers, () => false);
    if (sampled?.worker !== worker) sampled = { worker, read: createSampling(worker.call) };
    return { bytes: await sampled.read() };
  };
}
