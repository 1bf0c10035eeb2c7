import type { Profile } from '../../model/profile.ts';
import { listed } from './cpuprofile-text.ts';

const units = { microseconds: 'microseconds', bytes: 'bytes', count: 'none' } as const;

/**
 * A profile as speedscope's JSON, sampled, in pieces.
 *
 * Source: https://www.speedscope.app/file-format-schema.json
 * Cost:   O(samples × depth).
 */
export function* speedscopeText(profile: Profile): Generator<string> {
  const { title, samples, step, unit } = profile;
  const total = samples.weight.reduce((sum, weight) => sum + weight, 0) * step;
  yield '{"$schema":"https://www.speedscope.app/file-format-schema.json","exporter":"Arsenal Lab",';
  yield `"name":${JSON.stringify(title)},"shared":{"frames":[`;
  for (let frame = 0; frame < profile.frames.name.length; frame += 1)
    yield (frame > 0 ? ',' : '') + JSON.stringify(frameOf(profile, frame));
  yield `]},"profiles":[{"type":"sampled","name":${JSON.stringify(title)},"unit":"${units[unit]}",`;
  yield `"startValue":0,"endValue":${total},"samples":[`;
  for (const [index, node] of samples.node.entries())
    yield `${index > 0 ? ',' : ''}[${stackOf(profile, node).join(',')}]`;
  yield '],"weights":[';
  yield* listed(samples.weight, (weight) => weight * step);
  yield ']}]}';
}

function frameOf({ strings, frames }: Profile, frame: number) {
  const file = strings[frames.file[frame]];
  const [line, col] = [frames.line[frame], frames.column[frame]];
  return {
    name: strings[frames.name[frame]],
    ...(file !== '' && { file }),
    ...(line > 0 && { line }),
    ...(col > 0 && { col }),
  };
}

/** The functions of a stack, outermost first, without the root. */
export function stackOf({ nodes }: Profile, node: number): number[] {
  const stack: number[] = [];
  for (let at = node; at > 0; at = nodes.parent[at]) stack.push(nodes.frame[at]);
  return stack.reverse();
}
