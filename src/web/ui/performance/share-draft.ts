import { shareLink } from '../../archive/share-link.ts';
import { tellFailure } from '../history/tell-failure.ts';
import type { Lab } from '../lab.ts';

type Parts = Pick<Lab, 'desk' | 'toasts'>;
type Surroundings = { address: string; copy: (text: string) => Promise<void> };

/** Copies a link that holds the whole benchmark. Nothing is uploaded: the benchmark is in the address itself. */
export async function shareDraft({ desk, toasts }: Parts, { address, copy }: Surroundings): Promise<void> {
  const link = await shareLink(desk.view().draft, address);
  if (!link.ok) {
    tellFailure(toasts, link.failure);
    return;
  }
  const { url, leftOut } = link.value;
  const missing = leftOut.length > 0 ? ` Not in it, because they are too large: ${leftOut.join(', ')}.` : '';
  try {
    await copy(url);
    toasts.show(`Link copied: the whole benchmark is in it.${missing}`);
  } catch {
    toasts.show(`The browser did not let the link be copied. Here it is: ${url}`, { kind: 'bad' });
  }
}
