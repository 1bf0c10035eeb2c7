import type { Parked, SyncState } from '../model/outbox.ts';
import { counted } from './counted.ts';

/** The state of delivery in two words for the frame of the app; undefined where there is nothing to know. */
export function syncBrief({ waiting, parked, isSending, reach, deliveredAt }: SyncState): string | undefined {
  if (reach === 'nowhere' || (reach === 'silent' && deliveredAt === undefined)) return undefined;
  if (isSending && waiting > 0) return 'sending';
  if (parked > 0) return `${parked} parked`;
  if (waiting > 0) return `${waiting} waiting`;
  return deliveredAt === undefined ? undefined : 'delivered';
}

/** The same in a sentence or two. */
export function syncSentence(state: SyncState): string {
  const { waiting, parked, isSending } = state;
  const parts = [
    ...(waiting > 0
      ? [`${counted(waiting, 'run')} ${waiting === 1 ? 'waits' : 'wait'} to be delivered`]
      : []),
    ...(parked > 0 ? [`${counted(parked, 'run')} ${parked === 1 ? 'is' : 'are'} parked`] : []),
  ];
  const what = parts.length === 0 ? 'Nothing waits to be delivered' : parts.join(', ');
  if (waiting === 0) return `${what}.`;
  if (isSending) return `${what}; sending now.`;
  const isTried = state.reach === 'open' && state.failures > 0;
  return `${what}${isTried ? ': the last try came to nothing, and it is tried again' : whyWaiting[state.reach]}.`;
}

const whyWaiting: Record<SyncState['reach'], string> = {
  open: '',
  silent: ': who receives them does not answer',
  token: ': the collector wants a token',
  'out-of-reach': ': only a service worker reaches that address, and this browser or mode has none',
  nowhere: '',
};

/** Why a run is not sent again by itself, and what to do. */
export function parkedText(parked: Parked): string {
  switch (parked.because) {
    case 'refused':
      return `Refused${parked.message === '' ? '' : `: ${parked.message}`}. Sent again unchanged it will be refused again.`;
    case 'too-large':
      return 'Too large for who receives it.';
    case 'token':
      return parked.status === 401
        ? 'Wants a token, or another one: set it under Destination, and it is sent again.'
        : 'Not allowed (status 403): the token does not allow it, or the collector does not list the address of this lab. Change it under Destination, and it is sent again.';
    case 'address':
      return `Nothing at this address takes runs (status ${parked.status}): correct the address, and it is sent again.`;
  }
}
