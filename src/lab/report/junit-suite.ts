import type { Report, ReportedCase, ReportedRun } from '../model/report.ts';
import type { Milliseconds } from '../model/units.ts';
import { xmlText } from '../model/xml-text.ts';
import { brokenRunText } from '../words/broken-run-text.ts';
import { fitnessWords, unfitnessText } from '../words/fitness-text.ts';
import { judgementText } from '../words/judgement-text.ts';
import { caseName } from './case-name.ts';
import { junitTrouble } from './junit-trouble.ts';
import type { JunitTrouble } from './junit-trouble.ts';
import { timeText } from './time-text.ts';
import { toldTime } from './told-time.ts';
import { toldWarnings } from './told-warnings.ts';
import { xmlElement } from './xml-element.ts';

/** How many tests came to what; what is none of it passed. */
export type JunitCounts = { tests: number; failures: number; errors: number; skipped: number };

export type JunitSuite = { counts: JunitCounts; lines: string[] };

type TestCase = { lines: string[]; element: JunitTrouble['element'] | undefined };

/** One run as a `testsuite`, with a `testcase` for each case, and one for the run where that did not come to its end. */
export function junitSuite(of: ReportedRun, { outcome, lab, commit }: Report): JunitSuite {
  const { source, runtime, run } = of;
  const tests = [...brokenRun(of, outcome), ...of.cases.map((reported) => testCase(of, reported, outcome))];
  const counts = countsOf(tests);
  const attributes = {
    name: `${source} [${runtime}]`,
    ...counts,
    time: (of.wallMs / 1_000).toFixed(3),
    timestamp: new Date(run.startedAt).toISOString().slice(0, 19),
  };
  const inside = [
    ...properties(of, { lab, ...(commit !== undefined && { commit }) }),
    ...tests.flatMap(({ lines }) => lines),
    ...systemOut(fitnessTexts(of)),
  ];
  return { counts, lines: xmlElement('testsuite', attributes, inside) };
}

function countsOf(tests: readonly TestCase[]): JunitCounts {
  const of = (wanted: TestCase['element']) => tests.filter(({ element }) => element === wanted).length;
  return { tests: tests.length, failures: of('failure'), errors: of('error'), skipped: of('skipped') };
}

function properties({ runtime, run, hash }: ReportedRun, more: Record<string, string>): string[] {
  const { engine, platform, cores, cpu } = run.environment;
  const place = { engine, platform, cores: String(cores), ...(cpu !== undefined && { cpu }) };
  const all = { runtime, ...place, run: run.id, hash, ...more };
  return xmlElement(
    'properties',
    {},
    Object.entries(all).flatMap(([name, value]) => xmlElement('property', { name, value })),
  );
}

function testCase(of: ReportedRun, reported: ReportedCase, outcome: Report['outcome']): TestCase {
  const { info, summary, judgement } = reported;
  const said = judgementText(judgement, caseName(of));
  const trouble = junitTrouble(outcome, reported);
  const time = toldTime(summary);
  const attributes = { classname: className(of), name: info.key, time: time && seconds(time.estimate) };
  const texts = [`Time of a call: ${timeText(summary)}`, said, ...toldWarnings(summary)];
  return {
    element: trouble?.element,
    lines: xmlElement('testcase', attributes, [...troubled(trouble, said), ...systemOut(texts)]),
  };
}

/** One that was stopped is skipped where the command passes nevertheless, as its cases are. */
function brokenRun(of: ReportedRun, outcome: Report['outcome']): TestCase[] {
  const { status, failure } = of.run;
  const said = brokenRunText(of.run);
  if (said === undefined) return [];
  const element = status === 'failed' || outcome !== 'pass' ? 'error' : 'skipped';
  const attributes = { classname: className(of), name: 'the whole run' };
  const inside = troubled({ element, type: failure?.code ?? status }, said);
  return [{ element, lines: xmlElement('testcase', attributes, inside) }];
}

const troubled = (trouble: JunitTrouble | undefined, message: string) =>
  trouble ? xmlElement(trouble.element, { type: trouble.type, message }) : [];

/** Readers take what stands before the last dot for a package; only the runtime is one. */
const className = ({ source, runtime }: ReportedRun) => `${runtime}.${source.replaceAll('.', '_')}`;

/** Without an exponent, which not all readers know, to a thousandth of a nanosecond. */
const seconds = (time: Milliseconds) => (time / 1_000).toFixed(12).replace(/\.?0+$/, '');

const systemOut = (texts: readonly string[]) => [`<system-out>${texts.map(xmlText).join('\n')}</system-out>`];

const fitnessTexts = (of: ReportedRun) => [
  fitnessWords[of.fitness.state],
  ...of.fitness.reasons.map((reason) => unfitnessText(reason, caseName(of))),
];
