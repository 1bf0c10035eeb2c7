import type { RunEntry } from '../../archive/archive.ts';
import type { ListQuery } from '../route.ts';

export const sorts = {
  newest: 'Newest first',
  oldest: 'Oldest first',
  name: 'Name',
  samples: 'Most samples',
  cases: 'Most cases',
} as const;

export type Sort = keyof typeof sorts;

/** What the address of the history says: which runs, in which order. */
export type HistoryQuery = { find: string; tag: string; sort: Sort };

const isSort = (name: string): name is Sort => Object.hasOwn(sorts, name);

export const historyQuery = ({ find = '', tag = '', sort = 'newest' }: ListQuery = {}): HistoryQuery => ({
  find,
  tag,
  sort: isSort(sort) ? sort : 'newest',
});

/** The query as it stands in the address: what is as usual is left out. */
export const writtenQuery = ({ find, tag, sort }: HistoryQuery): ListQuery => ({
  ...(find !== '' && { find }),
  ...(tag !== '' && { tag }),
  ...(sort !== 'newest' && { sort }),
});

/** Made once: a comparison that names its language makes one each time. */
const names = new Intl.Collator('en', { numeric: true });

const orders: Record<Sort, (a: RunEntry, b: RunEntry) => number> = {
  newest: (a, b) => b.startedAt - a.startedAt,
  oldest: (a, b) => a.startedAt - b.startedAt,
  name: (a, b) => names.compare(a.name, b.name) || b.startedAt - a.startedAt,
  samples: (a, b) => b.samples - a.samples || b.startedAt - a.startedAt,
  cases: (a, b) => b.cases.length - a.cases.length || b.startedAt - a.startedAt,
};

/** The runs whose name, tags and cases hold every word looked for, in order. */
export function matchingRuns(runs: readonly RunEntry[], { find, tag, sort }: HistoryQuery): RunEntry[] {
  const words = find.toLowerCase().split(/\s+/).filter(Boolean);
  const holds = (run: RunEntry) => {
    const text = [run.name, ...run.tags, ...run.cases.map(({ key }) => key)].join('\n').toLowerCase();
    return words.every((word) => text.includes(word));
  };
  return runs
    .filter((run) => (tag === '' || run.tags.includes(tag)) && (words.length === 0 || holds(run)))
    .sort(orders[sort]);
}

/** Every tag in use, in alphabetical order. */
export const tagsOf = (runs: readonly RunEntry[]): string[] =>
  [...new Set(runs.flatMap(({ tags }) => tags))].sort((a, b) => a.localeCompare(b, 'en'));

/** Tags as a person types them: separated by commas, each once. */
export const typedTags = (text: string): string[] => [
  ...new Set(
    text
      .split(',')
      .map((tag) => tag.trim())
      .filter(Boolean),
  ),
];
