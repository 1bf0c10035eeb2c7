import type { MemoryRecorded } from '../../lab/model/collection.ts';
import type { ProfileRecording } from '../../lab/model/recording.ts';
import type { ReportedProfile } from '../../lab/model/report.ts';
import { placedHeapProfile, type Placing } from '../../lab/profile/recorded/placed-profile.ts';
import { parseMemoryRecorded } from '../../lab/wire/parse-memory-recorded.ts';
import { parsedJson } from '../../lab/wire/parsed-json.ts';
import { inScript, placedText, scriptNames } from './placed-text.ts';

/** What goes into a file, and how its name ends. */
export type RecordedFile = { kind: ReportedProfile['kind']; ending: string; text: string };

/** What was recorded as files that others open, in the lines and columns of what was written. None where it cannot be read. */
export function recordedFiles(text: string, { kind }: ProfileRecording, placing: Placing): RecordedFile[] {
  if (kind === 'time') {
    const placed = placedText(text, placing);
    return placed === undefined ? [] : [{ kind: 'cpu-profile', ending: 'cpuprofile', text: placed }];
  }
  const recorded = parseMemoryRecorded(parsedJson(text));
  if (!recorded) return [];
  const placed = placedHeapProfile(recorded.profile, scriptNames, inScript(placing));
  return [
    { kind: 'heap-profile', ending: 'heapprofile', text: JSON.stringify(placed) },
    { kind: 'collections', ending: 'gc.json', text: collectionsText(recorded) },
  ];
}

const collectionsText = ({ source, collections }: MemoryRecorded) =>
  `${JSON.stringify({ format: 'arsenal-collections', version: 1, source, collections }, undefined, 2)}\n`;
