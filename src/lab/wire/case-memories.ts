import type { CaseMemory } from '../model/case-memory.ts';
import { canonicalJson } from './canonical-json.ts';
import { isCaseMemory } from './is-case-memory.ts';
import { listOf, objectOf } from './check.ts';
import { parsedJson } from './parsed-json.ts';
import { revived } from './revived.ts';
import { isText } from './simple-checks.ts';

type Entry = { key: string; memory: CaseMemory };

const areEntries = listOf(objectOf<Entry>({ key: isText, memory: isCaseMemory }));

/** What is known of the memory of cases, by key, as text. `parseCaseMemories` is the inverse. */
export const caseMemoriesText = (memories: ReadonlyMap<string, CaseMemory>): string =>
  [...canonicalJson(Array.from(memories, ([key, memory]): Entry => ({ key, memory })))].join('');

/** The same out of its text; undefined for any other text. */
export function parseCaseMemories(text: string): Map<string, CaseMemory> | undefined {
  const entries = revived(parsedJson(text));
  if (!areEntries(entries, '$', () => undefined)) return undefined;
  return new Map(entries.map(({ key, memory }) => [key, memory]));
}
