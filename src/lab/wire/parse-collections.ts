import {
  collectionKinds,
  collectionSources,
  type Collection,
  type CollectionsTold,
} from '../model/collection.ts';
import { listOf, maybe, objectOf, type Check } from './check.ts';
import { parsedJson } from './parsed-json.ts';
import { isAmount, isFinite, isNumber, isWord } from './simple-checks.ts';

type CollectionsFile = CollectionsTold & { format: 'arsenal-collections'; version: number };

/** The collections of garbage that a file tells; undefined for a text that is none of ours, or of another version. */
export function parseCollections(text: string): CollectionsTold | undefined {
  const file = parsedJson(text);
  if (!isFile(file, '$', () => undefined) || file.version !== 1) return undefined;
  return { source: file.source, collections: file.collections };
}

const isFile: Check<CollectionsFile> = objectOf<CollectionsFile>({
  format: isWord('arsenal-collections'),
  version: isNumber,
  source: isWord(...collectionSources),
  collections: listOf(
    objectOf<Collection>({
      kind: isWord(...collectionKinds),
      atMs: isFinite,
      durationMs: isAmount,
      usedBefore: maybe(isAmount),
      usedAfter: maybe(isAmount),
    }),
  ),
});
