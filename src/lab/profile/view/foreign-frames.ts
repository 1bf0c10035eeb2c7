import { frameKinds, type Profile } from '../../model/profile.ts';

const outside = [
  'node:',
  'bun:',
  'internal:',
  'chrome-extension:',
  'moz-extension:',
  'safari-web-extension:',
  'resource:',
  'chrome:',
];

/** A script that is no part of the person's own: a runtime's, an extension's or a package's. */
const isForeignFile = (file: string): boolean =>
  outside.some((start) => file.startsWith(start)) || /(^|[\\/])node_modules[\\/]/.test(file);

/** 1 for each function that is not the person's own: of other scripts, of the engine, or built in. */
export function foreignFrames({ frames, strings }: Profile): Uint8Array {
  const foreign = Uint8Array.from(strings, (text) => Number(isForeignFile(text)));
  const script = frameKinds.indexOf('script');
  return frames.kind.map((kind, frame) => (kind === script ? foreign[frames.file[frame]] : 1));
}
