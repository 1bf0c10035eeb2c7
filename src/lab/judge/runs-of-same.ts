import type { RunRecord } from '../model/run.ts';

/**
 * Runs that measured the same as this one, in the same kind of runtime, of whatever version: those of its name or of its
 * benchmark's title; where there are none, those that share a case with it, as a run of the app may be called otherwise.
 */
export function runsOfSame<T extends { run: RunRecord }>(all: readonly T[], run: RunRecord): T[] {
  const ofRuntime = all.filter((each) => runtimeOf(each.run) === runtimeOf(run));
  const named = ofRuntime.filter((each) => each.run.name === run.name || titleOf(each.run) === titleOf(run));
  if (named.length > 0) return named;
  const keys = new Set(run.cases.map(({ info }) => info.key));
  return ofRuntime.filter((each) => each.run.cases.some(({ info }) => keys.has(info.key)));
}

/** Without its version. */
const runtimeOf = ({ environment }: RunRecord) => environment.browser.split(' ')[0];

const titleOf = ({ plan }: RunRecord) => plan.benchmark.title;
