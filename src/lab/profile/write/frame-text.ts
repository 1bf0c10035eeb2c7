import type { Profile } from '../../model/profile.ts';

/** What a function is called, and where it begins: `name (file:line:column)`, as far as it is known. */
export function frameText({ strings, frames }: Profile, frame: number): string {
  const name = strings[frames.name[frame]];
  const place = placeText({ strings, frames }, frame);
  return place === '' ? name : `${name} (${place})`;
}

/** `file:line:column`; empty where there is no file. */
function placeText({ strings, frames }: Pick<Profile, 'strings' | 'frames'>, frame: number): string {
  const file = strings[frames.file[frame]];
  const places = [frames.line[frame], frames.column[frame]];
  const known = places.slice(0, places.includes(0) ? places.indexOf(0) : 2);
  return file === '' ? '' : [file, ...known].join(':');
}
