import type { CpuRest } from '../../model/cpu-rest.ts';
import { frameKinds } from '../../model/profile.ts';
import type { ProfileBuilder } from '../profile-builder.ts';
import type { CpuParts } from './read-cpu-profile.ts';

/** What was read of a profile, as columns: no copies, so that it is read no further. */
export function cpuRest({ parts, span, engine }: CpuParts): CpuRest {
  const { builder, tree, ticks, hits, samples, deltas } = parts;
  const { strings, frames } = builder.profile();
  return {
    strings,
    frames,
    tree: tree.rows(),
    ticks: ticks.rows(),
    hits: hits.view(),
    samples: samples.view(),
    deltas: deltas.view(),
    span,
    engine,
  };
}

/** Puts what was read by itself after what was read of the same file before it. */
export function joinRest(read: CpuParts, rest: CpuRest): void {
  const { parts, span } = read;
  const { builder, tree, ticks, hits, samples, deltas } = parts;
  ticks.append(rest.ticks, tree.count());
  tree.append(rest.tree, frameNumbers(builder, rest));
  hits.append(rest.hits);
  samples.append(rest.samples);
  deltas.append(rest.deltas);
  span.start += rest.span.start;
  span.end += rest.span.end;
  read.engine ||= rest.engine;
}

const frameNumbers = (builder: ProfileBuilder, { strings, frames }: CpuRest): Uint32Array =>
  frames.name.map((name, frame) =>
    builder.frame({
      name: strings[name],
      file: strings[frames.file[frame]],
      line: frames.line[frame],
      column: frames.column[frame],
      kind: frameKinds[frames.kind[frame]],
    }),
  );
