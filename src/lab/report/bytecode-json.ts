import type { GateVerdict, ScorePart, TierReport } from '../model/tier-report.ts';
import { tierAdviceText } from '../words/tier-words.ts';

/** What a report of tiers is of. */
export type TieredCase = { source: string; runtime: string; version: string; key: string };

/**
 * In which tiers a case ran, as JSON for programs: `public/schema/bytecode-1.json` describes it.
 *
 * Units: milliseconds, shares of 1, points of 100.
 */
export function bytecodeJson(of: TieredCase, report: TierReport, verdict: GateVerdict): string {
  const { engine, rounds, ms, shares, peak, score, deoptimisations, functions, overTime, advice } = report;
  const { meanMs, interval } = peak;
  const parts = Object.fromEntries(Object.entries(score.parts).map(([name, part]) => [name, told(part)]));
  const whole = {
    format: 'arsenal-bytecode',
    version: 1,
    case: of,
    engine,
    rounds,
    functionsMs: ms,
    shares,
    peak: {
      roundsMs: peak.rounds.map((round) => round ?? 'never'),
      ...(meanMs !== undefined && { meanMs }),
      ...(interval && { lowMs: interval.low, highMs: interval.high }),
    },
    deoptimisations,
    score: { points: score.score, parts },
    gate: verdict,
    functions,
    overTime,
    advice: advice.map((each) => ({
      code: each.code,
      function: each.function.name,
      file: each.function.file,
      line: each.function.line,
      text: tierAdviceText(each, engine),
    })),
  };
  return `${JSON.stringify(whole, undefined, 2)}\n`;
}

const told = ({ points, most }: ScorePart) => ({ points, most });
