import { fitness } from '../model/fitness.ts';
import type { CaseJudgement } from '../model/judgement.ts';
import type { Acknowledged } from './acknowledgement-of.ts';
import type { ReportedCase } from '../model/report.ts';
import type { RunRecord } from '../model/run.ts';
import { sidedCases, unsided, type SidedCase } from '../model/sides.ts';
import type { CaseSummary, Relative } from '../model/summary.ts';
import type { EpochMilliseconds, Ratio } from '../model/units.ts';
import { acknowledgementOf } from './acknowledgement-of.ts';
import { apart } from './apart.ts';
import { compared } from './compared.ts';
import { marginOf, type Margins } from './margins.ts';
import { mismatches } from './mismatches.ts';
import { rejections } from './rejections.ts';
import { sideBySide } from './side-by-side.ts';

/** A run with the figures of its cases, by their index. */
export type Figured = { run: RunRecord; summaries: readonly (CaseSummary | undefined)[] };

/** What a run is held against. */
export type Standard = {
  margins: Margins;
  /** The most that a case's workers may vary. Absent: whatever they do. */
  maxCv?: Ratio;
  acknowledged: readonly Acknowledged[];
  now: EpochMilliseconds;
};

/**
 * What is said of each case of a run in which two versions were measured side by side.
 *
 * Shape:  each by the name it had before there were two; cases of the candidate only are told as new, and those of the
 *         baseline only are left out. `baselineName`: what to call the other version where one failed.
 */
export function judgedSides(
  { run, summaries }: Figured,
  standard: Standard,
  baselineName?: string,
): ReportedCase[] {
  const cases = sidedCases(run.cases.map(({ info }) => info));
  const both = cases.flatMap((sided) => {
    const [baseline, candidate] = [summaries.at(sided.baseline), summaries.at(sided.candidate)];
    return baseline && candidate ? [{ sided, baseline, candidate }] : [];
  });
  const relatives = sideBySide(
    both,
    both.map(({ sided }) => marginOf(standard.margins, sided.info.key)),
  );
  const known = new Map(both.map(({ sided }, nth) => [sided, relatives[nth]]));
  const told = cases.map((sided): ReportedCase => {
    const [baseline, summary] = [summaries.at(sided.baseline), summaries.at(sided.candidate)];
    const broken = failedSide(run, sided, baselineName);
    const relative = known.get(sided);
    const against: Against = relative
      ? { kind: 'compared', relative, opposition: 'side-by-side' }
      : { kind: 'new' };
    const judged = { info: sided.info, summary, broken, against };
    return { ...reported(judged, { run, summaries }, standard), ...(baseline && { baseline }) };
  });
  return [...told, ...lone(run, summaries, standard)];
}

/** Of two that failed, the candidate is told. */
function failedSide({ cases }: RunRecord, sided: SidedCase, baseline?: string): Broken | undefined {
  const side = (['candidate', 'baseline'] as const).find((name) => cases[sided[name]].failure);
  const failure = side && cases[sided[side]].failure;
  return failure && { failure, of: { side, ...(baseline !== undefined && { baseline }) } };
}

/** Cases that only the candidate has. */
function lone(run: RunRecord, summaries: Figured['summaries'], standard: Standard): ReportedCase[] {
  const places = new Set(sidedCases(run.cases.map(({ info }) => info)).map(({ candidate }) => candidate));
  return run.cases.flatMap(({ info, failure }, index): ReportedCase[] => {
    if (info.name !== 'candidate' || places.has(index)) return [];
    const against = { kind: 'new' } as const;
    const broken = failure && { failure };
    const judged = { info: unsided(info) ?? info, summary: summaries.at(index), broken, against };
    return [reported(judged, { run, summaries }, standard)];
  });
}

/**
 * What is said of each case of a run, against runs made before.
 *
 * Shape:  runs of the same benchmark and runtime in any order, or none: then every case is new. Those of another
 *         environment are not compared with; where there are only such, that is what is said.
 */
export function judgedApart(
  figured: Figured,
  before: readonly Figured[],
  standard: Standard,
): ReportedCase[] {
  const { run, summaries } = figured;
  const unlike = before.map((each) => mismatches(each.run.environment, run.environment));
  const alike = before.filter((_, nth) => unlike[nth].length === 0);
  const ordered = alike.toSorted((a, b) => a.run.startedAt - b.run.startedAt);
  const level = 1 - 0.05 / Math.max(1, run.cases.length);
  return run.cases.map(({ info, failure }, index) => {
    const summary = summaries.at(index);
    const past = summariesOf(ordered, info.key);
    const against = (): Against => {
      if (past.length > 0 && summary) return { kind: 'compared', ...apart(past, summary, level) };
      const foreign = before.findIndex((each) => summariesOf([each], info.key).length > 0);
      return foreign === -1 ? { kind: 'new' } : { kind: 'not-comparable', mismatches: unlike[foreign] };
    };
    const baseline = past.at(-1);
    const broken = failure && { failure };
    const told = reported({ info, summary, broken, against: against() }, figured, standard);
    return { ...told, ...(baseline && { baseline }) };
  });
}

const summariesOf = (runs: readonly Figured[], key: string): CaseSummary[] =>
  runs.flatMap(({ run, summaries }) => {
    const index = run.cases.findIndex(({ info }) => info.key === key);
    const summary = summaries.at(index);
    return index === -1 || !summary ? [] : [summary];
  });

/** What a case is held against, before its own measurement is looked at. */
type Against =
  | { kind: 'compared'; relative: Relative; opposition: 'side-by-side' | 'apart' | 'history' }
  | Extract<CaseJudgement, { kind: 'new' | 'not-comparable' }>;

type Judged = Pick<ReportedCase, 'info'> & {
  summary: CaseSummary | undefined;
  broken: Broken | undefined;
  against: Against;
};

type Broken = Omit<Extract<CaseJudgement, { kind: 'failed' }>, 'kind'>;

function reported(
  { info, summary, broken, against }: Judged,
  figured: Figured,
  standard: Standard,
): ReportedCase {
  if (broken) return { info, ...(summary && { summary }), judgement: { kind: 'failed', ...broken } };
  if (!summary) return { info, judgement: { kind: 'rejected', reasons: [{ code: 'incomplete' }] } };
  return { info, summary, judgement: judgement(info.key, summary, against, figured, standard) };
}

function judgement(
  key: string,
  summary: CaseSummary,
  against: Against,
  { run, summaries }: Figured,
  { margins, maxCv, acknowledged, now }: Standard,
): CaseJudgement {
  const conditions = { status: run.status, fitness: fitness(run, summaries), maxCv };
  const reasons = rejections(conditions, summary);
  if (reasons.length > 0) return { kind: 'rejected', reasons };
  if (against.kind !== 'compared') return against;
  const accepted = acknowledgementOf(acknowledged, key, now);
  const told = compared(against.relative, marginOf(margins, key), against.opposition);
  return accepted && told.verdict === 'slower' ? { ...told, acknowledged: accepted } : told;
}
