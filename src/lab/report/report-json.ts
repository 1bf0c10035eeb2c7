import { exitCodes } from '../model/report.ts';
import type { Report, ReportedRun } from '../model/report.ts';
import type { EpochMilliseconds } from '../model/units.ts';
import { failureText } from '../words/failure-text.ts';
import { unfitnessText } from '../words/fitness-text.ts';
import { caseName } from './case-name.ts';
import { jsonCase } from './json-case.ts';

/**
 * The report in our own format, which public/schema/report-1.json describes: all that is known but the samples, with
 * units in the names. What is not a number is left out.
 */
export function reportJson(report: Report): string {
  const { at, lab, commit, outcome, missing, runs } = report;
  const content = {
    format: 'arsenal-report',
    version: 1,
    at: instant(at),
    lab,
    ...(commit !== undefined && { commit }),
    outcome,
    exitCode: exitCodes[outcome],
    missing: missing.map(({ runtime, advice }) => ({ runtime, advice })),
    runs: runs.map(jsonRun),
  };
  return `${JSON.stringify(content, finite, 2)}\n`;
}

function jsonRun(of: ReportedRun) {
  const { runtime, source, run, hash, wallMs, fitness, cases, profiles } = of;
  const { failure } = run;
  return {
    runtime,
    source,
    id: run.id,
    hash,
    name: run.name,
    startedAt: instant(run.startedAt),
    ...(run.endedAt !== undefined && { endedAt: instant(run.endedAt) }),
    wallMs,
    status: run.status,
    ...(failure && { failure: { code: failure.code, ...failureText(failure) } }),
    environment: environment(of),
    plan: plan(of),
    fitness: {
      state: fitness.state,
      reasons: fitness.reasons.map((reason) => ({
        code: reason.code,
        text: unfitnessText(reason, caseName(of)),
      })),
    },
    memory: run.memory.map(({ atMs, source: from, bytes }) => ({ atMs, source: from, bytes })),
    cases: cases.map((reported) => jsonCase(of, reported)),
    ...(profiles && { profiles: profiles.map(({ case: key, kind, file }) => ({ case: key, kind, file })) }),
  };
}

function environment({ run }: ReportedRun) {
  const { lab, browser, engine, platform, cores, isolated, userAgent } = run.environment;
  const { cpu, deviceMemory, clockStepMs } = run.environment;
  return {
    ...{ lab, browser, engine, platform, cores, isolated, userAgent },
    ...(cpu !== undefined && { cpu }),
    ...(deviceMemory !== undefined && { deviceMemoryBytes: deviceMemory }),
    ...(clockStepMs !== undefined && { clockStepMs }),
  };
}

function plan({ run }: ReportedRun) {
  const { samples, budgetMs, warmUpMs, replicates, mostReplicates, precision, seed } = run.plan;
  return {
    ...{ samples, budgetMs, warmUpMs, replicates, seed },
    ...(mostReplicates !== undefined && { mostReplicates }),
    ...(precision !== undefined && { precision }),
  };
}

const instant = (at: EpochMilliseconds) => new Date(at).toISOString();

/** JSON has neither NaN nor infinities. */
const finite = (_field: string, value: unknown): unknown =>
  typeof value === 'number' && !Number.isFinite(value) ? undefined : value;
