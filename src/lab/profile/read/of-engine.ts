import type { Profile } from '../../model/profile.ts';

/**
 * A profile in V8's format, told to be of JavaScriptCore where it is: where the file says so, as those do that are recorded
 * here; or where it has what only Bun has, a function that stands for the body of a module, or modules of Bun's own.
 */
export function ofEngine(profile: Profile, told: string): Profile {
  const { strings } = profile;
  const isOfBun = strings.includes('(module)') || strings.some((text) => text.startsWith('bun:'));
  return isOfBun || told === 'JavaScriptCore' ? { ...profile, source: 'jsc' } : profile;
}
