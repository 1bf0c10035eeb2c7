/** Where the results stand. */
export const outcomeId = 'outcome';

type Place = { getBoundingClientRect(): { top: number }; scrollIntoView(): void };

/** Scrolls to the results, unless they begin in the upper half of the window: on a phone the text is above them. */
export function showOutcome(page: { getElementById(id: string): Place | null }, windowHeight: number): void {
  const place = page.getElementById(outcomeId);
  const top = place?.getBoundingClientRect().top ?? 0;
  if (top < 0 || top > windowHeight / 2) place?.scrollIntoView();
}
