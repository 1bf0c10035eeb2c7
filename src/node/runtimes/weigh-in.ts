import type { CaseMemory } from '../../lab/model/case-memory.ts';
import type { Plan } from '../../lab/model/plan.ts';
import { parseCaseMemories } from '../../lab/wire/case-memories.ts';
import { runRequestText } from '../../lab/wire/run-request.ts';
import { entries, type Entries } from './entries.ts';
import { roomyFlags } from './roomy-flags.ts';
import { weighCases } from './weigh-cases.ts';

/** The program of the runtime, and what its workers start from. */
export type WeighOptions = { program: string; labFolder: string; modules?: Entries };

type Weigh = (options: WeighOptions, plan: Plan, signal: AbortSignal) => Promise<Map<string, CaseMemory>>;

/** In a browser of its own: how much room there is its engine is told as it starts. */
const inChromium: Weigh = async ({ program, labFolder, modules = entries() }, plan, signal) => {
  const { openBrowser } = await import('./open-browser.ts');
  const flags = [`--js-flags=${roomyFlags.join(' ')}`];
  const browser = await openBrowser('chromium', { program, labFolder, guard: modules.guard, flags });
  const stop = () => browser.stop();
  signal.addEventListener('abort', stop);
  try {
    const text = await browser.weigh?.(runRequestText({ plan, name: plan.benchmark.title }));
    return parseCaseMemories(text ?? '') ?? new Map();
  } finally {
    signal.removeEventListener('abort', stop);
    await browser.close();
  }
};

/** What calls of the cases of a plan allocate, by key, in workers of their own, which are not short of room. */
export const weighIn: Record<'node' | 'chromium', Weigh> = {
  node: ({ program, modules = entries() }, plan, signal) => weighCases({ plan, program, modules }, signal),
  chromium: inChromium,
};
