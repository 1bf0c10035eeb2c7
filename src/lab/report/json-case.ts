import { isRegression } from '../model/is-regression.ts';
import type { ParamValue } from '../model/authoring.ts';
import type { CaseJudgement, Compared } from '../model/judgement.ts';
import type { ReportedCase, ReportedRun } from '../model/report.ts';
import type { CaseSummary } from '../model/summary.ts';
import { failureText } from '../words/failure-text.ts';
import { judgementText, rejectionText } from '../words/judgement-text.ts';
import { caseName } from './case-name.ts';
import { jsonMemory } from './json-memory.ts';
import { memoryOf } from './memory-of.ts';
import { toldRatio } from './told-ratio.ts';
import { toldTime } from './told-time.ts';
import { toldWarnings } from './told-warnings.ts';

/** A case as the report's own format has it. */
export function jsonCase(of: ReportedRun, reported: ReportedCase) {
  const { info, summary, baseline, judgement } = reported;
  const memory = memoryOf(of, reported);
  const params = Object.entries(info.params).map(([name, value]) => [name, exact(value)] as const);
  return {
    key: info.key,
    name: info.name,
    groups: info.groups,
    params: Object.fromEntries(params),
    ...(summary && { figures: figures(summary), warnings: toldWarnings(summary) }),
    ...(baseline && { baseline: figures(baseline) }),
    ...(memory && { memory: jsonMemory(memory) }),
    judgement: { ...judged(of, judgement), text: judgementText(judgement, caseName(of)) },
  };
}

/** JSON has no word for a number that is none. */
const exact = (value: ParamValue) =>
  typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;

/** The times only where they may be told as numbers. */
function figures(summary: CaseSummary) {
  const { kept, excluded, likeEmpty = false, overhead, replicates } = summary;
  const { warmUp, severe, mild } = excluded;
  return {
    samples: { kept, warmUp, severe, mild },
    workers: replicates.length,
    likeEmpty,
    ...(overhead !== undefined && { emptyCallMs: overhead }),
    ...(toldTime(summary) && { time: times(summary) }),
  };
}

function times(summary: CaseSummary) {
  const { estimate, interval } = toldTime(summary) ?? summary;
  const { mean, standardDeviation, cv, min, p50, p75, p95, p99, max, replicates } = summary;
  return {
    estimateMs: estimate,
    ...(interval && { lowMs: interval.low, highMs: interval.high }),
    ...{ meanMs: mean, standardDeviationMs: standardDeviation, cv },
    ...{ minMs: min, p50Ms: p50, p75Ms: p75, p95Ms: p95, p99Ms: p99, maxMs: max },
    replicatesMs: replicates.filter(Number.isFinite),
  };
}

function judged(of: ReportedRun, judgement: CaseJudgement) {
  switch (judgement.kind) {
    case 'compared':
      return compared(judgement);
    case 'new':
      return { kind: judgement.kind };
    case 'not-comparable':
      return { kind: judgement.kind, mismatches: judgement.mismatches };
    case 'rejected': {
      const reasons = judgement.reasons.map((reason) => ({
        code: reason.code,
        text: rejectionText(reason, caseName(of)),
      }));
      return { kind: judgement.kind, reasons };
    }
    case 'failed': {
      const { kind, failure, of } = judgement;
      const told = { code: failure.code, ...failureText(failure) };
      return { kind, failure: told, ...(of && { side: of.side }) };
    }
  }
}

function compared(judgement: Compared) {
  const { kind, relative, verdict, margin, opposition, confirmed, acknowledged } = judgement;
  const told = toldRatio(judgement);
  const { reason, until } = acknowledged ?? {};
  return {
    kind,
    verdict,
    regression: isRegression(judgement),
    ...(told && { ratio: told.ratio }),
    ...(told?.interval && { lowRatio: told.interval.low, highRatio: told.interval.high }),
    ...(relative.level !== undefined && { level: relative.level }),
    ...(relative.workers !== undefined && { workers: relative.workers }),
    margin,
    opposition,
    ...(confirmed !== undefined && { confirmed }),
    ...(until !== undefined && { acknowledged: { reason, until: new Date(until).toISOString() } }),
  };
}
