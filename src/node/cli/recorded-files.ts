import type { MemoryRecorded } from '../../lab/model/collection.ts';
import type { Recording } from '../../lab/model/recording.ts';
import { placedHeapProfile, placedProfile, type Placing } from '../../lab/profile/recorded/placed-profile.ts';
import { LINES_BEFORE } from '../../lab/source/complaint.ts';
import { parseCpuProfile } from '../../lab/wire/parse-cpu-profile.ts';
import { parseMemoryRecorded } from '../../lab/wire/parse-memory-recorded.ts';
import { parsedJson } from '../../lab/wire/parsed-json.ts';

/** What goes into a file, and how its name ends. */
export type RecordedFile = {
  kind: 'cpu-profile' | 'heap-profile' | 'collections';
  ending: string;
  text: string;
};

/** A benchmark's script, by its name, or by the address a sandbox has it from; and what of ours is in it. */
const scriptNames = {
  isScript: (url: string) => /^benchmark\.ts$|^blob:null\/|^data:text\/javascript/.test(url),
  own: 'arsenal-lab',
};

/** What was recorded as files that others open, in the lines and columns of what was written. None where it cannot be read. */
export function recordedFiles(text: string, { kind }: Recording, placing: Placing): RecordedFile[] {
  const inText: Placing = (line, column) => placing(line - LINES_BEFORE, column);
  if (kind === 'time') {
    const profile = parseCpuProfile(parsedJson(text));
    if (!profile) return [];
    const placed = placedProfile(profile, scriptNames, inText);
    return [{ kind: 'cpu-profile', ending: '.cpuprofile', text: JSON.stringify(placed) }];
  }
  const recorded = parseMemoryRecorded(parsedJson(text));
  if (!recorded) return [];
  const placed = placedHeapProfile(recorded.profile, scriptNames, inText);
  return [
    { kind: 'heap-profile', ending: '.heapprofile', text: JSON.stringify(placed) },
    { kind: 'collections', ending: '.gc.json', text: collectionsText(recorded) },
  ];
}

const collectionsText = ({ source, collections }: MemoryRecorded) =>
  `${JSON.stringify({ format: 'arsenal-collections', version: 1, source, collections }, undefined, 2)}\n`;
