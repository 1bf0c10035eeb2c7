type Sentinel = { release(): Promise<void> };
type Watched = Pick<Document, 'visibilityState' | 'addEventListener' | 'removeEventListener'>;

/**
 * Keeps the screen from going dark, which would hide the page and void what is measured. The browser takes the lock
 * away whenever the page is hidden, so it is asked for again; a device may refuse, as when its battery is low.
 * Returns its undoing.
 */
export function keepAwake(page: Watched, request: () => Promise<Sentinel>): () => void {
  let held: Promise<Sentinel | undefined> | undefined;
  const ask = () => {
    if (page.visibilityState === 'visible') held = request().catch(() => undefined);
  };
  ask();
  page.addEventListener('visibilitychange', ask);
  return () => {
    page.removeEventListener('visibilitychange', ask);
    void held?.then((lock) => lock?.release()).catch(() => undefined);
  };
}
