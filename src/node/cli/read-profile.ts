import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { CallFrame, CpuProfile } from '../../lab/model/cpu-profile.ts';
import type { FrameKind, Profile } from '../../lab/model/profile.ts';
import { createProfileBuilder, type FrameTold } from '../../lab/profile/profile-builder.ts';
import { parseCpuProfile } from '../../lab/wire/parse-cpu-profile.ts';
import { parsedJson } from '../../lab/wire/parsed-json.ts';
import { Complaint } from './complaint.ts';

/** A profile out of a `.cpuprofile`. Errors: throws a `Complaint` for a file that is not there, or none. */
export async function readProfile(path: string, folder: string): Promise<Profile> {
  const text = await readFile(resolve(folder, path), 'utf8').catch((error: unknown) => {
    throw new Complaint(`${path} cannot be read. ${String(error)}`);
  });
  const profile = parseCpuProfile(parsedJson(text));
  if (!profile) throw new Complaint(`${path} is not a .cpuprofile.`);
  return profileOf(profile, path);
}

function profileOf({ nodes, samples, timeDeltas, startTime, endTime }: CpuProfile, title: string): Profile {
  const { frame, node, sample, profile } = createProfileBuilder({
    title,
    source: 'v8',
    unit: 'microseconds',
    ordered: true,
  });
  const parents = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)),
  );
  const known = new Map(nodes.map((each) => [each.id, each]));
  const made = new Map<number, number>();
  /** From the innermost that is not made yet, outwards, and back. */
  const nodeOf = (id: number): number => {
    const path: number[] = [];
    let at: number | undefined = id;
    while (at !== undefined && !made.has(at) && path.length <= nodes.length) {
      path.push(at);
      at = parents.get(at);
    }
    let parent = at === undefined ? 0 : (made.get(at) ?? 0);
    for (const each of path.toReversed()) {
      const callFrame = known.get(each)?.callFrame;
      parent = callFrame && parents.has(each) ? node(parent, frame(told(callFrame))) : 0;
      made.set(each, parent);
    }
    return parent;
  };
  const until = endTime - startTime;
  let at = 0;
  for (const [nth, id] of samples.entries()) {
    at += timeDeltas[nth];
    // A sample lasts until the next.
    const lasted = nth + 1 < samples.length ? timeDeltas[nth + 1] : until - at;
    sample(nodeOf(id), Math.max(0, lasted));
  }
  return profile();
}

function told({ functionName, url, lineNumber, columnNumber }: CallFrame): FrameTold {
  const kind = kindOf(functionName, url);
  return { name: functionName, file: url, line: lineNumber + 1, column: columnNumber + 1, kind };
}

const engine: Readonly<Record<string, FrameKind>> = {
  '(garbage collector)': 'collector',
  '(program)': 'engine',
  '(idle)': 'idle',
  '(root)': 'root',
};

const kindOf = (name: string, url: string): FrameKind =>
  (Object.hasOwn(engine, name) ? engine[name] : undefined) ?? (url === '' ? 'native' : 'script');
