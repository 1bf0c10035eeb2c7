import type { Arrived, LiveEvent } from '../model/delivery.ts';
import type { RunStatus } from '../model/run.ts';
import { isAmount, isCount, isOneOf, isRecord, isText } from './guards.ts';
import { parsedJson } from './parsed-json.ts';

const statuses: readonly RunStatus[] = ['running', 'complete', 'stopped', 'failed', 'interrupted'];

/** What a collector tells those who listen, or undefined for anything of another form. */
export function parseLiveEvent(text: string): LiveEvent | undefined {
  const event = parsedJson(text);
  if (!isRecord(event)) return undefined;
  const { seq, at, kind } = event;
  const run = parseArrived(event['run']);
  if (!isCount(seq) || !isAmount(at) || !run) return undefined;
  if (isOneOf(kind, ['run.started', 'run.progressed', 'run.completed'])) return { seq, at, run, kind };
  const told = parseTold(event);
  return told && { seq, at, run, ...told };
}

/** What kinds with more to tell tell. */
function parseTold({ kind, because, case: of, ratio }: Record<string, unknown>) {
  if (kind === 'run.rejected' && isText(because)) return { kind, because } as const;
  return kind === 'regression.confirmed' && isText(of) && isAmount(ratio)
    ? ({ kind, case: of, ratio } as const)
    : undefined;
}

/** What a list of a collector's runs holds of each. */
export function parseArrived(value: unknown): Arrived | undefined {
  if (!isRecord(value)) return undefined;
  const texts = textsOf(value);
  const { status, startedAt, endedAt, receivedAt, cases, samples, contentHash } = value;
  if (!texts || !isOneOf(status, statuses) || !isAmount(startedAt) || !isAmount(receivedAt)) return undefined;
  if (!isCount(cases) || !isCount(samples)) return undefined;
  return {
    ...texts,
    status,
    startedAt,
    receivedAt,
    cases,
    samples,
    ...(isAmount(endedAt) && { endedAt }),
    ...(isText(contentHash) && { contentHash }),
  };
}

function textsOf(value: Record<string, unknown>) {
  const { id, name, device, deviceName, region, runtime, platform, suite } = value;
  if (!isText(id) || !isText(name) || !isText(device) || !isText(deviceName)) return undefined;
  if (!isText(region) || !isText(runtime) || !isText(platform) || !isText(suite)) return undefined;
  return { id, name, device, deviceName, region, runtime, platform, suite };
}
