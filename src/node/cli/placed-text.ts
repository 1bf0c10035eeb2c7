import type { CpuProfile } from '../../lab/model/cpu-profile.ts';
import { placedProfile, type Placing } from '../../lab/profile/recorded/placed-profile.ts';
import { LINES_BEFORE } from '../../lab/source/complaint.ts';
import { parseCpuProfile } from '../../lab/wire/parse-cpu-profile.ts';
import { parsedJson } from '../../lab/wire/parsed-json.ts';

/** A benchmark's script, by its name, or by the address a sandbox has it from; and what of ours is in it. */
export const scriptNames = {
  isScript: (url: string) => /^benchmark\.ts$|^blob:null\/|^data:text\/javascript/.test(url),
  own: 'arsenal-lab',
};

/** A `.cpuprofile` in the lines and columns of the files that were written; undefined where what the engine told is none. */
export function placedText(text: string, placing: Placing): string | undefined {
  const profile = placedRecording(text, placing);
  return profile && JSON.stringify(profile);
}

/** The same, to be worked on. */
export function placedRecording(text: string, placing: Placing): CpuProfile | undefined {
  const profile = parseCpuProfile(parsedJson(text));
  return profile && placedProfile(profile, scriptNames, inScript(placing));
}

/** By the lines of a whole script, in which the text comes after some of ours. */
export const inScript =
  (placing: Placing): Placing =>
  (line, column) =>
    placing(line - LINES_BEFORE, column);
