import type { Note } from '../../../lab/model/environment.ts';
import { percentText, spanText } from '../../../lab/model/quantity-text.ts';

/** `After 12 s: the page was hidden.` */
export const noteText = (note: Note): string => `After ${spanText(note.atMs)}: ${happened(note)}.`;

function happened(note: Note): string {
  switch (note.kind) {
    case 'visibility':
      return note.state === 'hidden'
        ? 'the page was hidden, and the browser may have slowed it down'
        : 'the page was visible';
    case 'battery':
      return `battery at ${percentText(note.level)}, ${note.charging ? 'charging or on mains' : 'running down'}`;
    case 'pressure':
      return `processor pressure ${note.state}`;
  }
}
