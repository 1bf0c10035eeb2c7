export type Counted = { labels: Readonly<Record<string, string>>; value: number };

/** Counts by name and labels. */
export type Counters = {
  count: (name: string, labels: Counted['labels'], more?: number) => void;
  counted: (name: string) => Counted[];
};

/** Labels come from what the program knows, never from a request: each new one is kept for ever. */
export function createCounters(): Counters {
  const families = new Map<string, Map<string, Counted>>();
  return {
    count(name, labels, more = 1) {
      const family = families.get(name) ?? new Map<string, Counted>();
      families.set(name, family);
      const key = JSON.stringify(labels);
      const before = family.get(key);
      if (before === undefined) family.set(key, { labels, value: more });
      else before.value += more;
    },
    counted: (name) => [...(families.get(name)?.values() ?? [])],
  };
}
