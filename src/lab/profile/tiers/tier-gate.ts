import type { GatePart, GateVerdict, TierReport } from '../../model/tier-report.ts';

/** What a report comes to at the gate `tier-1380`: interpreter below 5 %, top tier above 10 %, score above 80. */
export function tierGate({ shares, score }: TierReport): GateVerdict {
  const parts: GatePart[] = [
    { what: 'interpreter', value: shares.interpreter, limit: 0.05, holds: shares.interpreter < 0.05 },
    { what: 'top', value: shares.top, limit: 0.1, holds: shares.top > 0.1 },
    { what: 'score', value: score.score, limit: 80, holds: score.score > 80 },
  ];
  return { gate: 'tier-1380', holds: parts.every(({ holds }) => holds), parts };
}
