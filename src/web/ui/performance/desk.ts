import type { Benchmark, Language } from '../../../lab/model/benchmark.ts';
import type { Draft } from '../../archive/archive.ts';
import { createCell } from '../../create-cell.ts';
import type { Viewable } from '../use-view.ts';

/** One of our own suites that runs on the app's origin: its source is shown, and cannot be changed. */
export type TrustedSuite = { suite: string; title: string; language: Language; source: string };

export type DeskView = {
  draft: Draft;
  trusted?: TrustedSuite;
  /** The text came from somebody's link and has not been run here. */
  fromLink: boolean;
};

/** What lies before the person: the benchmark that Run would measure. */
export interface Desk extends Viewable<DeskView> {
  /** A change by hand. */
  edit(part: Partial<Draft>): void;
  /** Puts another benchmark in place of what is there; the answer puts back what was. */
  put(draft: Draft, options?: { fromLink: boolean }): () => void;
  putTrusted(suite: TrustedSuite): () => void;
  /** The words about the link were read. */
  dismissLink(): void;
  benchmark(): Benchmark;
}

export const starterDraft: Draft = {
  title: 'Two ways to sort',
  language: 'ts',
  attachments: [],
  text: `// Two ways to the same result. Which one is faster?
const numbers = Array.from({ length: 1_000 }, (_, i) => (i * 7_919) % 1_009);
const ascending = (a: number, b: number) => a - b;

bench('sort a copy', () => [...numbers].sort(ascending));

bench('toSorted', () => numbers.toSorted(ascending));
`,
};

export const blankDraft: Draft = {
  title: 'Untitled',
  language: 'ts',
  attachments: [],
  text: `bench('first', () => {
  // the work to be timed; return its result so that it is not removed
});
`,
};

export function createDesk(): Desk {
  const { view, set, subscribe } = createCell<DeskView>({ draft: starterDraft, fromLink: false });
  const replace = (next: DeskView) => {
    const before = view();
    set(next);
    return () => set(before);
  };
  return {
    view,
    subscribe,
    edit: (part) => set({ ...view(), draft: { ...view().draft, ...part } }),
    put: (draft, { fromLink } = { fromLink: false }) => replace({ draft, fromLink }),
    putTrusted: (trusted) => replace({ draft: view().draft, trusted, fromLink: false }),
    dismissLink: () => set({ ...view(), fromLink: false }),
    benchmark: () => benchmarkOf(view()),
  };
}

function benchmarkOf({ draft, trusted }: DeskView): Benchmark {
  if (trusted) return { kind: 'trusted', title: trusted.title, suite: trusted.suite };
  return { kind: 'written', ...draft, title: draft.title.trim() || 'Untitled' };
}

/** What the editor shows. */
export function shownText({ draft, trusted }: DeskView) {
  return trusted
    ? { text: trusted.source, language: trusted.language, readOnly: true }
    : { text: draft.text, language: draft.language, readOnly: false };
}
