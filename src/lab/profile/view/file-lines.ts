import type { Profile } from '../../model/profile.ts';
import type { FileLines, ViewFilter } from '../../model/profile-view.ts';
import { nodeWeights } from './node-weights.ts';
import { seen } from './seen.ts';

/**
 * Self weights by line of the file a function is in.
 *
 * Assumes the lines of a function share its weight in every view as they do in the whole profile: sources tell no more.
 */
export function fileLines(profile: Profile, filter: ViewFilter, frame: number): FileLines {
  const { file, line } = profile.frames;
  const self = selfByFrame(profile, filter);
  const told = toldLines(profile, file[frame]);
  const weights = new Map<number, number>();
  const add = (at: number, weight: number): void => {
    if (weight > 0) weights.set(at, (weights.get(at) ?? 0) + weight);
  };
  for (let one = 0; one < file.length; one += 1) {
    if (file[one] !== file[frame] || (file[frame] === 0 && one !== frame)) continue;
    const rows = told.get(one) ?? [{ line: line[one], weight: 1 }];
    const whole = rows.reduce((sum, row) => sum + row.weight, 0);
    for (const row of rows) add(row.line, whole > 0 ? (self[one] * row.weight) / whole : 0);
  }
  const sorted = [...weights].sort((a, b) => a[0] - b[0]);
  return {
    line: Uint32Array.from(sorted, ([at]) => at),
    weight: Float64Array.from(sorted, ([, weight]) => weight),
    exact: told.size > 0,
  };
}

function selfByFrame(profile: Profile, filter: ViewFilter): Float64Array {
  const all = seen(profile, filter);
  const { self } = nodeWeights(all);
  const weights = new Float64Array(profile.frames.name.length);
  for (let node = 0; node < self.length; node += 1) weights[all.nodes.frame[node]] += self[node];
  return weights;
}

type Row = { line: number; weight: number };

/** What the source tells of the functions of one file. */
function toldLines({ frames, lines }: Profile, file: number): Map<number, Row[]> {
  const told = new Map<number, Row[]>();
  if (!lines) return told;
  for (let index = 0; index < lines.frame.length; index += 1) {
    const frame = lines.frame[index];
    if (frames.file[frame] !== file) continue;
    const rows = told.get(frame) ?? [];
    rows.push({ line: lines.line[index], weight: lines.weight[index] });
    told.set(frame, rows);
  }
  return told;
}
