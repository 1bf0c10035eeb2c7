/** Names of files with nothing in them that a path could mean, and no two alike: `sorting.bench.ts-node-toSorted`. */
export function profileNames(source: string, runtime: string, keys: readonly string[]): string[] {
  const names = keys.map((key) =>
    `${source}-${runtime}-${key}`
      .replace(/[^\w.-]+/g, '-')
      .slice(0, 200)
      .replace(/-$/, ''),
  );
  return names.map((name, nth) => `${name}${names.indexOf(name) < nth ? `-${nth + 1}` : ''}`);
}
