import type { TieredProfile } from '../../model/deoptimisation.ts';
import type { JscFrame, JscTraces } from '../../model/jsc-traces.ts';
import type { Tier } from '../../model/profile.ts';
import { createProfileBuilder, type FrameTold } from '../profile-builder.ts';

/** What JavaScriptCore says where it knows no line. */
const NO_LINE = 2 ** 32 - 1;
/** A longer time without a sample was idle: a busy machine delays the profiler too, but not so long. */
const IDLE_US = 20_000;

const tierNames = new Map<string | undefined, Tier>([
  ['LLInt', 'llint'],
  ['Baseline', 'baseline'],
  ['DFG', 'dfg'],
  ['FTL', 'ftl'],
]);

/**
 * What JavaScriptCore saw, with the tiers. Each sample lasts since the one before.
 *
 * Assumes what its profiler does: it tells no deoptimisations, and not where a function begins, which is told to be the
 *         first of its lines that was seen on. What is inlined is told where a call in it was on, and else as its caller.
 */
export function jscTieredProfile({ interval, sources, traces }: JscTraces, title: string): TieredProfile {
  const builder = createProfileBuilder({ title, source: 'jsc', unit: 'microseconds', ordered: true });
  const told = frameOf(sources, firstLines(traces));
  const stepUs = interval * 1e6;
  const idle = () => builder.node(0, builder.frame({ name: '(idle)', kind: 'idle' }));
  let last: number | undefined;
  for (const { timestamp, frames } of traces) {
    const lasted = last === undefined ? stepUs : timestamp * 1e6 - last;
    last = timestamp * 1e6;
    if (lasted > IDLE_US) builder.sample(idle(), lasted - stepUs);
    const node = frames.reduceRight((parent, frame) => builder.node(parent, builder.frame(told(frame))), 0);
    builder.sample(node, lasted > IDLE_US ? stepUs : Math.max(0, lasted), tierOf(frames));
  }
  return { profile: builder.profile(), deoptimisations: [], disabled: [] };
}

/** Of the innermost function of a script. */
const tierOf = (frames: readonly JscFrame[]): Tier =>
  tierNames.get(frames.map(({ location }) => location.split(':')[1]).find((name) => tierNames.has(name))) ??
  'none';

const functionOf = ({ sourceID, name, location }: JscFrame) =>
  `${sourceID} ${location.split(':')[0]} ${name}`;

const hasLine = (line: number) => line > 0 && line < NO_LINE;

function firstLines(traces: JscTraces['traces']): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  for (const frame of traces.flatMap(({ frames }) => frames)) {
    const key = functionOf(frame);
    if (hasLine(frame.line)) lines.set(key, Math.min(frame.line, lines.get(key) ?? NO_LINE));
  }
  return lines;
}

function frameOf(sources: JscTraces['sources'], lines: ReadonlyMap<string, number>) {
  const urls = new Map(sources.map(({ sourceID, url }) => [sourceID, url]));
  return (frame: JscFrame): FrameTold => {
    const isScript = tierNames.has(frame.location.split(':')[1]);
    const file = urls.get(frame.sourceID) ?? '';
    const line = lines.get(functionOf(frame)) ?? 0;
    return { name: frame.name || '(anonymous)', file, line, kind: isScript ? 'script' : 'native' };
  };
}
