import type { ProfileSummary } from '../../../lab/model/profile-view.ts';
import { ratioText } from '../../../lab/model/quantity-text.ts';
import { counted } from '../../../lab/words/counted.ts';
import { weightText } from './weight-text.ts';

/** What has to be known of a profile to read it right. */
export type Badge = { text: string; isWarning: boolean };

/** Of V8's own profiles: samples in inlined code fall on the caller. */
const inlining: Badge = { text: 'V8: inlined code is charged to its caller', isWarning: true };

/** Of JavaScriptCore, which tells lines that were on. */
const ofBun: Badge = { text: 'Bun: a function is told to begin at the first line seen', isWarning: false };

export function profileBadges({ source, slowdown, ...summary }: ProfileSummary): Badge[] {
  const size = `${weightText(summary.total, summary)}, ${counted(summary.frames, 'function')}`;
  return [
    { text: size, isWarning: false },
    ...(source === 'jsc' ? [ofBun] : []),
    ...(source === 'v8' || source === 'chrome-trace' ? [inlining] : []),
    ...(slowdown === undefined
      ? []
      : [{ text: `Instrumented pass, ${slowdownText(slowdown)}`, isWarning: true }]),
  ];
}

/** Two passes differ by a little in either direction also where the code is the same. */
const slowdownText = (slowdown: number) =>
  slowdown < 1.005 ? 'no slower than without' : `${ratioText(slowdown)} as long as without`;
