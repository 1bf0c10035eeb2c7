import type { Bytes } from '../../../lab/model/units.ts';
import type { Fault } from './library.ts';
import { toldBy } from './told-by.ts';
import type { Told } from './told.ts';

const limitBytes: Bytes = 64_000_000;

/** Reads a file of the lab's own, known by how it begins; undefined for any other, of which nothing more is read. */
export async function toldIn(file: File): Promise<Told | Fault | undefined> {
  const head = await file.slice(0, 200).text();
  const format = /^\s*\{\s*"format":\s*"arsenal-(profile-difference|collections)"/.exec(head)?.[1];
  if (format === undefined) return undefined;
  const { name } = file;
  if (file.size > limitBytes) return { failure: { code: 'file-too-large', name, limitBytes } };
  const told = toldBy(format, await file.text());
  if (told) return { name, ...told };
  const message = 'it says so, but not in the way of this version of the lab';
  return { failure: { code: 'broken-profile', format, offset: 0, message } };
}
