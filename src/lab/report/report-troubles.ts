import { isRegression } from '../model/is-regression.ts';
import type { Report, ReportedRun } from '../model/report.ts';
import { brokenRunText } from '../words/broken-run-text.ts';
import { fitnessWords, unfitnessText } from '../words/fitness-text.ts';
import { judgementText } from '../words/judgement-text.ts';
import { caseName } from './case-name.ts';
import { flatCases } from './flat-cases.ts';

/** Something a person has to know besides the figures: of what, and in sentences. */
export type ReportTrouble = { about: string; text: string };

/**
 * What is missing, what broke off, which conditions were bad, and why each case is no pass; regressions first. What is to
 * be said of several is said once.
 */
export function reportTroubles(report: Report): ReportTrouble[] {
  const abouts = new Map<string, string[]>();
  for (const { about, text } of eachTrouble(report)) {
    const same = abouts.get(text);
    if (same) same.push(about);
    else abouts.set(text, [about]);
  }
  return Array.from(abouts, ([text, about]) => ({ about: listed(about), text }));
}

/** So many are named of those of which the same is said. */
const MOST_NAMED = 3;

function listed(names: readonly string[]): string {
  const more = names.length - MOST_NAMED;
  return `${names.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function eachTrouble(report: Report): ReportTrouble[] {
  const cases = flatCases(report);
  const told = (picked: typeof cases) =>
    picked.map(({ name, of, reported }) => ({
      about: name,
      text: judgementText(reported.judgement, caseName(of)),
    }));
  return [
    ...told(cases.filter(({ reported }) => isRegression(reported.judgement))),
    ...told(cases.filter(({ reported: { judgement } }) => judgement.kind === 'failed')),
    ...report.runs.flatMap(troublesOf),
    ...report.missing.map(({ runtime, advice }) => ({ about: runtime, text: advice })),
    ...told(cases.filter(({ reported: { judgement } }) => unjudged.includes(judgement.kind))),
    ...told(cases.filter(({ reported: { judgement } }) => 'acknowledged' in judgement)),
  ];
}

const unjudged: readonly string[] = ['rejected', 'not-comparable'];

function troublesOf(of: ReportedRun): ReportTrouble[] {
  const about = `${of.source} [${of.runtime}]`;
  return [...brokenText(of), ...unfitText(of)].map((text) => ({ about, text }));
}

function brokenText({ run }: ReportedRun): string[] {
  const text = brokenRunText(run);
  return text === undefined ? [] : [text];
}

function unfitText(of: ReportedRun): string[] {
  const { state, reasons } = of.fitness;
  if (state === 'valid') return [];
  return [[fitnessWords[state], ...reasons.map((reason) => unfitnessText(reason, caseName(of)))].join(' ')];
}
