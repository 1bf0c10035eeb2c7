import { runtimes, type Runtime } from './report.ts';
import type { RunRecord } from './run.ts';

/** What a run was made in; another browser of the same engine counts as that. */
export function runtimeOf({ environment: { browser, engine } }: RunRecord): Runtime {
  const word = browser.split(' ')[0].toLowerCase();
  const named = runtimes.find((runtime) => word === runtime);
  if (named) return named;
  return engine.startsWith('Gecko') || engine.startsWith('SpiderMonkey') ? 'firefox' : 'chromium';
}
