import type { Recording } from '../../lab/model/recording.ts';
import { jscCpuProfile } from '../../lab/profile/recorded/jsc-cpu-profile.ts';
import { isRecord } from '../../lab/wire/guards.ts';
import { parseJscTraces } from '../../lab/wire/parse-jsc-traces.ts';
import type { Recorder } from './recorder-words.ts';

/** Of `bun:jsc`: profiles until what is called has settled. */
type ProfileWhile = (work: () => Promise<void>, intervalUs: number) => Promise<unknown>;

/** Not as a literal: no compiler of ours knows the module. */
const jsc: string = 'bun:jsc';

/** Records this thread by the profiler of JavaScriptCore. */
export function createJscRecorder(recording: Recording): Recorder {
  if (recording.kind === 'memory') throw new Error('JavaScriptCore does not sample allocations');
  const { kind, intervalUs } = recording;
  let end: () => void = () => undefined;
  let taken: Promise<unknown> = Promise.resolve();
  return {
    async start() {
      const profileWhile = profileOf(await import(jsc));
      taken = profileWhile(() => new Promise((resolve) => (end = resolve)), intervalUs);
    },
    async stop() {
      end();
      const profile = await taken;
      const traces = parseJscTraces(isRecord(profile) ? profile['stackTraces'] : undefined);
      if (!traces) throw new Error('this Bun tells its profiles in another way');
      return JSON.stringify(kind === 'tiers' ? traces : jscCpuProfile(traces));
    },
  };
}

function profileOf(module: unknown): ProfileWhile {
  const profile = isRecord(module) ? module['profile'] : undefined;
  if (isProfile(profile)) return profile;
  throw new Error('this Bun has no profiler');
}

const isProfile = (value: unknown): value is ProfileWhile => typeof value === 'function';
