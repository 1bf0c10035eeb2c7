/** So many of so many. */
export type Share = { part: number; whole: number };

/** How many of those that have an answer answer yes; undefined is no answer. */
export function shareOf<T>(all: readonly T[], answer: (one: T) => boolean | undefined): Share {
  const answers = all.flatMap((one) => answer(one) ?? []);
  return { part: answers.filter(Boolean).length, whole: answers.length };
}

export const fraction = ({ part, whole }: Share): number => part / whole;

/** `38 %`; a dash where there is nothing to have a share of. */
export const shareText = (share: Share): string =>
  share.whole === 0 ? '–' : `${(100 * fraction(share)).toFixed(0)} %`;

/** `3 of 8` */
export const ofText = ({ part, whole }: Share): string => (whole === 0 ? '–' : `${part} of ${whole}`);
