import { frameKinds, type Frames } from '../../model/profile.ts';

/** Where a function is told to be. */
export type FunctionPlace = { name: string; file: string; line: number };

/** The last part of a path or an address. */
export const lastPart = (address: string): string =>
  address.replace(/[?#].*$/, '').replace(/^.*[/\\](?=.)/, '');

/**
 * What a function is known by in two recordings: its name and the last part of its file; lines move, and count only for
 * what has no name.
 */
export function functionKey({ name, file, line }: FunctionPlace): string {
  const isNamed = name !== '' && name !== '(anonymous)';
  return `${isNamed ? name : ''}\n${lastPart(file)}\n${isNamed ? '' : line}`;
}

/** Of each frame what it is known by; undefined for the root, and for where nothing ran. */
export function functionKeys(strings: readonly string[], frames: Frames): (string | undefined)[] {
  return Array.from(frames.kind, (kind, frame) => {
    if (frameKinds[kind] === 'root' || frameKinds[kind] === 'idle') return undefined;
    const [name, file] = [strings[frames.name[frame]], strings[frames.file[frame]]];
    return functionKey({ name, file, line: frames.line[frame] });
  });
}
