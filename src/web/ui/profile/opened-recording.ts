import type { KeptProfile } from '../../archive/archive.ts';
import { tellFailure } from '../history/tell-failure.ts';
import { whenText } from '../history/when-text.ts';
import type { Lab } from '../lab.ts';
import type { Recorded } from './library.ts';

/** Reads a recording that is kept; where that fails, says so. */
export async function openedRecording(
  { archive, toasts }: Pick<Lab, 'archive' | 'toasts'>,
  { runId, seq, key, at }: KeptProfile,
): Promise<Recorded | undefined> {
  const profile = await archive.profile(runId, seq);
  if (profile.ok) return { profile: profile.value, name: `${key}, ${whenText(at)}` };
  tellFailure(toasts, profile.failure);
  return undefined;
}
