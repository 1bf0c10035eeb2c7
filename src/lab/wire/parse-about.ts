import type { AboutCollector } from './collector-contract.ts';
import { isRecord, isText } from './guards.ts';
import { parsedJson } from './parsed-json.ts';

/** What a collector says of itself, or undefined where it is none: a static host answers with a page. */
export function parseAbout(text: string): AboutCollector | undefined {
  const about = parsedJson(text);
  if (!isRecord(about)) return undefined;
  const { name, version, needsToken } = about;
  if (!isText(name) || !isText(version) || typeof needsToken !== 'boolean') return undefined;
  return { name, version, needsToken };
}
