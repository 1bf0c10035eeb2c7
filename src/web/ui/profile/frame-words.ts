import type { FrameTexts } from '../../../lab/wire/profile-api.ts';

/** What a function is called; one without a name by its place. */
export function frameName(texts: FrameTexts, frame: number): string {
  const name = texts.strings[texts.frames.name[frame]];
  return name === '' || name === '(anonymous)' ? `(anonymous) ${framePlace(texts, frame)}`.trimEnd() : name;
}

/** The file it stands in; '' where that is unknown. */
export const frameFile = ({ strings, frames }: FrameTexts, frame: number): string =>
  strings[frames.file[frame]] ?? '';

/** `parse.js:12`: the file without its folders, and the line where it is known. */
export function framePlace(texts: FrameTexts, frame: number): string {
  const file = frameFile(texts, frame);
  const line = texts.frames.line[frame];
  return file === '' ? '' : `${shortFile(file)}${line > 0 ? `:${line}` : ''}`;
}

/** The last part of a path or an address, without its query. */
export const shortFile = (file: string): string =>
  /[^/\\]+$/.exec(file.replace(/[?#].*$/, '').replace(/[/\\]+$/, ''))?.[0] ?? file;
