/** What tells that something is drawn: an element by its selector, with a text in it. */
export type Shown = { selector: string; text: string };

declare global {
  /** What a page under watch tells, in its own milliseconds. */
  var watched:
    | {
        /** The main thread's tasks of 50 ms and more. */
        longTasks: PerformanceEntry[];
        /** When the page first looked at the file it was handed. */
        chosenAt: number | undefined;
        /** When something was pressed last. */
        pressedAt: number;
        /** When the first frame that shows something is through. */
        painted(shown: Shown): Promise<number>;
      }
    | undefined;
}

/** Runs in a page before anything of its own: times are then taken within it, and no driver's turns are in them. */
export function watchPage(): void {
  const longTasks: PerformanceEntry[] = [];
  new PerformanceObserver((list) => {
    longTasks.push(...list.getEntries());
  }).observe({ type: 'longtask', buffered: true });
  const turns = new MessageChannel();
  const roots = () => [
    document,
    ...Array.from(document.querySelectorAll('body > *'), ({ shadowRoot }) => shadowRoot ?? []).flat(),
  ];
  const isThere = ({ selector, text }: Shown) =>
    roots().some((root) =>
      Array.from(root.querySelectorAll(selector)).some(({ textContent }) => textContent.includes(text)),
    );
  const watched: NonNullable<typeof globalThis.watched> = {
    longTasks,
    chosenAt: undefined,
    pressedAt: NaN,
    painted: (shown) =>
      new Promise((told) => {
        // A message that is sent in a frame comes when that is painted.
        const look = () => requestAnimationFrame(() => turns.port2.postMessage(''));
        turns.port1.onmessage = () => (isThere(shown) ? told(performance.now()) : look());
        look();
      }),
  };
  globalThis.watched = watched;
  addEventListener('click', ({ timeStamp }) => (watched.pressedAt = timeStamp), true);
  const { get } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'files') ?? {};
  Object.defineProperty(HTMLInputElement.prototype, 'files', {
    configurable: true,
    get(): unknown {
      const files: unknown = get && Reflect.apply(get, this, []);
      if (files instanceof FileList && files.length > 0) watched.chosenAt ??= performance.now();
      return files;
    },
  });
}
