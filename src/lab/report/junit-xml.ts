import type { MissingRuntime, Report } from '../model/report.ts';
import { junitSuite } from './junit-suite.ts';
import type { JunitCounts, JunitSuite } from './junit-suite.ts';
import { xmlElement } from './xml-element.ts';

/**
 * The report as JUnit XML: a test suite for each run and a test for each case. A regression is a failure, a case that
 * could not be measured an error; what is said of a case stands in its output. A runtime that is not there is skipped.
 *
 * Units:  seconds; the time of a test is that of one call, that of a suite what it took in all.
 * Source: junit-10.xsd of the Jenkins xUnit plugin.
 */
export function junitXml(report: Report): string {
  const suites = [...report.runs.map((of) => junitSuite(of, report)), ...report.missing.map(missingSuite)];
  const sum = (count: keyof JunitCounts) => suites.reduce((all, { counts }) => all + counts[count], 0);
  const wall = report.runs.reduce((all, { wallMs }) => all + wallMs, 0);
  const attributes = {
    name: 'arsenal',
    time: (wall / 1_000).toFixed(3),
    tests: sum('tests'),
    failures: sum('failures'),
    errors: sum('errors'),
  };
  const root = xmlElement(
    'testsuites',
    attributes,
    suites.flatMap(({ lines }) => lines),
  );
  return `${['<?xml version="1.0" encoding="UTF-8"?>', ...root].join('\n')}\n`;
}

function missingSuite({ runtime, advice }: MissingRuntime): JunitSuite {
  const counts = { tests: 1, failures: 0, errors: 0, skipped: 1 };
  const skipped = xmlElement('skipped', { type: 'missing-runtime', message: advice });
  const test = xmlElement('testcase', { classname: runtime, name: `${runtime} is there` }, skipped);
  return { counts, lines: xmlElement('testsuite', { name: runtime, ...counts }, test) };
}
