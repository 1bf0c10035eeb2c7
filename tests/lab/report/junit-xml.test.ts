import { readFileSync } from 'node:fs';
import { validateXML } from 'xmllint-wasm';
import { expect, test } from 'vitest';
import { junitXml } from '../../../src/lab/report/junit-xml.ts';
import { sampleReport } from '../../support/sample-report.ts';

const schema = readFileSync('tests/reference/junit.xsd', 'utf8');
const xml = junitXml(sampleReport());
const complaints = async (contents: string) => {
  const { errors } = await validateXML({ xml: { fileName: 'report.xml', contents }, schema });
  return errors.map(({ message }) => message);
};

/** The test of this name with all that stands in it. */
const testNamed = (name: string, text = xml) => {
  const start = text.indexOf(`name="sorting / ${name} {`);
  return text.slice(start, text.indexOf('</testcase>', start));
};

test('is valid by the schema of Jenkins, whatever the names', async () => {
  expect(await complaints(xml)).toEqual([]);
  expect(await complaints(junitXml(sampleReport({ runs: [], missing: [] })))).toEqual([]);
});

test.each([
  ['an unknown element', xml.replace('<system-out>', '<console>').replace('</system-out>', '</console>')],
  ['a suite without a count', xml.replace(/ failures="\d+" errors="\d+" skipped/, ' skipped')],
  ['a test without a name', xml.replace(/(<testcase [^>]*)name=/, '$1title=')],
  ['a time with an exponent', xml.replace('time="12.500"', 'time="1.25e1"')],
  ['a bare ampersand', xml.replace('&amp;', '&')],
  ['a control character', xml.replace('regressed', 'regressed\u0001')],
])('the check refuses %s', async (_, spoilt) => {
  expect(spoilt).not.toBe(xml);
  expect(await complaints(spoilt)).not.toEqual([]);
});

test('a regression fails with its sentence, and one that is accepted, unconfirmed or small passes', () => {
  expect(testNamed('regressed')).toMatch(
    /<failure type="regression" message="It is 20\.0\s% slower than the baseline \(19\.0\s% to 21\.0\s%\)\. A rerun said so too\."\/>/,
  );
  for (const name of ['accepted', 'unconfirmed', 'small', 'faster', 'equivalent', 'undecided', 'nothing'])
    expect(testNamed(name)).not.toMatch(/<(failure|error|skipped)/);
});

test('a case that failed, or was measured too badly, is an error', () => {
  expect(testNamed('broken')).toContain('<error type="threw" message="Line 3: An error was thrown');
  expect(testNamed('doubtful')).toContain('<error type="rejected" message="In 60');
});

test('what cannot be judged fails or is skipped, as the command does', () => {
  expect(testNamed('elsewhere')).toContain('<failure type="not-comparable"');
  const passing = junitXml(sampleReport({ outcome: 'pass' }));
  expect(testNamed('elsewhere', passing)).toContain('<skipped type="not-comparable"');
  expect(testNamed('doubtful', passing)).toContain('<skipped type="rejected"');
});

test('a run that broke off is an error, and a runtime that is not there is skipped', () => {
  expect(xml).toMatch(/name="the whole run">\s*<error type="syntax-error"/);
  expect(xml).toMatch(
    /name="firefox is there">\s*<skipped type="missing-runtime" message="Install it &amp; run/,
  );
});

test('counts are those of the elements', () => {
  const sum = (count: string) =>
    [...xml.matchAll(new RegExp(`<testsuite .*?${count}="(\\d+)"`, 'g'))].reduce(
      (all, [, n]) => all + Number(n),
      0,
    );
  const elements = (name: string) => xml.split(`<${name} `).length - 1;
  expect(sum('tests')).toBe(elements('testcase'));
  expect(sum('failures')).toBe(elements('failure'));
  expect(sum('errors')).toBe(elements('error'));
  expect(sum('skipped')).toBe(elements('skipped'));
  expect(/<testsuites [^>]*failures="(\d+)"/.exec(xml)?.[1]).toBe(String(elements('failure')));
});

test('the time of a test is that of a call in seconds, and there is none of an empty call', () => {
  expect(xml).toMatch(
    /classname="chromium\.bench\/sort_bench_ts" name="sorting \/ regressed \{[^"]*" time="0\.000012345[67]*"/,
  );
  expect(/<testcase [^>]*nothing[^>]*>/.exec(xml)?.[0]).not.toContain('time=');
  expect(testNamed('nothing')).toContain('Time of a call: like an empty call');
});
