import type { Shelves } from '../../src/web/offline/page.ts';

type Contents = Map<string, Map<string, Response>>;

/** Caches in memory: by name, then by address. `put` is the service worker's side. */
export function fakeShelves(contents: Contents = new Map()) {
  const shelf = (name: string) => {
    const entries = contents.get(name) ?? new Map<string, Response>();
    contents.set(name, entries);
    return {
      keys: async () => [...entries.keys()].map((url) => new Request(url)),
      match: async (key: Request) => entries.get(key.url),
      put: async (key: string, response: Response) => void entries.set(key, response),
    };
  };
  const shelves: Shelves = {
    has: async (name) => contents.has(name),
    keys: async () => [...contents.keys()],
    open: async (name) => shelf(name),
    delete: async (name) => contents.delete(name),
  };
  return { shelves, shelf, names: () => [...contents.keys()] };
}
