import type { CollectionsTold } from '../../../lab/model/collection.ts';
import type { ProfileDifference } from '../../../lab/model/profile-difference.ts';
import type { Bytes } from '../../../lab/model/units.ts';
import { parseCollections } from '../../../lab/wire/parse-collections.ts';
import { parseProfileDifference } from '../../../lab/wire/parse-profile-difference.ts';
import type { Fault } from './create-reader.ts';

/** What a file of the lab tells besides a profile: what changed between two, or when garbage was collected. */
export type Told =
  { name: string; difference: ProfileDifference } | { name: string; collected: CollectionsTold };

const limitBytes: Bytes = 64_000_000;

/** Reads a file of the lab's own, known by how it begins; undefined for any other, of which nothing more is read. */
export async function toldIn(file: File): Promise<Told | Fault | undefined> {
  const head = await file.slice(0, 200).text();
  const format = /^\s*\{\s*"format":\s*"arsenal-(profile-difference|collections)"/.exec(head)?.[1];
  if (format === undefined) return undefined;
  const { name } = file;
  if (file.size > limitBytes) return { failure: { code: 'file-too-large', name, limitBytes } };
  const told = format === 'collections' ? collectionsIn(await file.text()) : differenceIn(await file.text());
  if (told) return { name, ...told };
  const message = 'it says so, but not in the way of this version of the lab';
  return { failure: { code: 'broken-profile', format, offset: 0, message } };
}

function differenceIn(text: string) {
  const difference = parseProfileDifference(text);
  return difference && { difference };
}

function collectionsIn(text: string) {
  const collected = parseCollections(text);
  return collected && { collected };
}
