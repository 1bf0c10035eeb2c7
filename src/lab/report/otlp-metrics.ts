import type { Report, ReportedRun } from '../model/report.ts';
import { brokenRunText } from '../words/broken-run-text.ts';
import type { DurationsOf } from './durations-of.ts';
import { otlpAttributes } from './otlp-attributes.ts';
import { otlpCases } from './otlp-cases.ts';
import { otlpNumber } from './otlp-number.ts';
import { otlpSpan } from './otlp-span.ts';
import { seconds } from './seconds.ts';

const name = 'arsenal-lab';

/**
 * The report as the body of a POST to `/v1/metrics`: an ExportMetricsServiceRequest in JSON, each run a resource, with
 * the times at which it was made.
 *
 * Source: https://opentelemetry.io/docs/specs/otlp/#json-protobuf-encoding
 */
export function otlpMetrics(report: Report, durations?: DurationsOf): string {
  const resourceMetrics = report.runs.map((of) => ({
    resource: { attributes: otlpAttributes(resource(of, report)) },
    scopeMetrics: [
      { scope: { name, version: report.lab }, metrics: [...ofRun(of), ...otlpCases(of, durations)] },
    ],
  }));
  return `${JSON.stringify({ resourceMetrics }, undefined, 1)}\n`;
}

function resource({ runtime, source, run, hash }: ReportedRun, { lab, commit }: Report) {
  const { engine, platform, cores, cpu } = run.environment;
  return {
    'service.name': name,
    'service.version': lab,
    'process.runtime.name': runtime,
    'process.runtime.version': engine,
    'os.description': platform,
    'arsenal.cores': cores,
    ...(cpu !== undefined && { 'host.cpu.model.name': cpu }),
    'arsenal.suite': source,
    'arsenal.run.id': run.id,
    'arsenal.run.hash': hash,
    ...(commit !== undefined && { 'vcs.ref.head.revision': commit }),
  };
}

function ofRun(of: ReportedRun) {
  const { run, wallMs } = of;
  const span = otlpSpan(run);
  const memory = run.memory.map(({ atMs, source, bytes }) => ({
    ...otlpNumber(bytes, { source }),
    ...otlpSpan({ startedAt: run.startedAt, endedAt: run.startedAt + atMs }),
  }));
  const why = brokenRunText(run);
  return [
    gauge('success', '1', 'Whether a run came to its end.', [
      { ...otlpNumber(Number(run.status === 'complete')), ...span },
    ]),
    ...(why === undefined
      ? []
      : [
          gauge('broken', '1', 'A run without an end, and why.', [
            { ...otlpNumber(1, { status: run.status, text: why }), ...span },
          ]),
        ]),
    gauge('duration', 's', 'What a run took from its first worker to its last figure.', [
      { ...otlpNumber(seconds(wallMs)), ...span },
    ]),
    ...(memory.length > 0 ? [gauge('memory', 'By', 'The memory in use while a run was on.', memory)] : []),
  ];
}

const gauge = <Point>(of: string, unit: string, description: string, dataPoints: readonly Point[]) => ({
  name: `arsenal.run.${of}`,
  description,
  unit,
  gauge: { dataPoints },
});
