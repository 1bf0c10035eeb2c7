import { fitness } from '../../lab/model/fitness.ts';
import type { Report, ReportedCase } from '../../lab/model/report.ts';
import { runtimeOf } from '../../lab/model/runtime-of.ts';
import { otlpMetrics } from '../../lab/report/otlp-metrics.ts';
import { parseOtlpAnswer } from '../../lab/wire/parse-otlp-answer.ts';
import { runContent } from '../../lab/wire/run-content.ts';
import type { KeptRun } from '../../lab/wire/run-content.ts';
import { breathing } from '../archive/breathing.ts';
import { sealedText } from '../archive/sealed-text.ts';
import { bearer } from './bearer.ts';
import type { OutboxParts } from './outbox-parts.ts';
import { allAre } from './receiver.ts';
import type { Receiver } from './receiver.ts';
import { sendText } from './send-text.ts';
import { sentOf } from './sent-of.ts';

/** Any endpoint of OpenTelemetry's protocol over HTTP: a run's metrics a request, with the times at which it was made. */
export function otlpReceiver(
  { url, token }: { url: string; token?: string | undefined },
  parts: Pick<OutboxParts, 'fetch' | 'now' | 'clock'>,
): Receiver {
  return {
    mostRuns: 1,
    written: (kept) => metricsText(kept, parts),
    async send(runs, signal) {
      const told = { address: url, type: 'application/json', headers: bearer(token) };
      const answer = await sendText(runs.map(({ text }) => text).join(''), told, parts, signal);
      return sentOf(runs, answer, parts.now(), (body) => {
        const said = parseOtlpAnswer(body);
        if (!said) return undefined;
        return allAre(runs, said.rejected === 0 ? 'arrived' : { because: 'refused', message: said.message });
      });
    },
  };
}

async function metricsText(kept: KeptRun, { now, clock }: Pick<OutboxParts, 'now' | 'clock'>) {
  const { run, summaries } = kept;
  const sha256 = (bytes: ArrayBuffer) => crypto.subtle.digest('SHA-256', bytes);
  const { hash } = await sealedText(
    runContent(kept),
    sha256,
    breathing(clock, async () => undefined),
  );
  const report: Report = {
    at: now(),
    lab: run.environment.lab,
    outcome: 'pass',
    missing: [],
    runs: [
      {
        runtime: runtimeOf(run),
        source: run.name,
        run,
        hash,
        fitness: fitness(run, summaries),
        cases: reportedCases(kept),
        wallMs: (run.endedAt ?? run.startedAt) - run.startedAt,
      },
    ],
  };
  return otlpMetrics(report);
}

/** Nothing is compared here: whoever receives the figures has those of before. */
const reportedCases = ({ run, summaries }: KeptRun): ReportedCase[] =>
  run.cases.map(({ info, failure }, index) => {
    const summary = summaries[index];
    return {
      info,
      ...(summary && { summary }),
      judgement: failure ? { kind: 'failed', failure } : { kind: 'new' },
    };
  });
