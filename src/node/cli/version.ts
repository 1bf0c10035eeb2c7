import { readFileSync } from 'node:fs';
import { packageFile } from '../place.ts';

/** Of the lab, as its package says. */
export const version: string = versionOf(JSON.parse(readFileSync(packageFile, 'utf8')));

function versionOf(description: unknown): string {
  const hasVersion = typeof description === 'object' && description !== null && 'version' in description;
  return hasVersion ? String(description.version) : 'unknown';
}
