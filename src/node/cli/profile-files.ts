/** Names with nothing in them that a path could mean, and no two alike: `sorting.bench.ts-node-toSorted.cpuprofile`. */
export function profileFiles(
  source: string,
  runtime: string,
  keys: readonly string[],
  ending = 'cpuprofile',
): string[] {
  const names = keys.map((key) =>
    `${source}-${runtime}-${key}`
      .replace(/[^\w.-]+/g, '-')
      .slice(0, 200)
      .replace(/-$/, ''),
  );
  return names.map((name, nth) => `${name}${names.indexOf(name) < nth ? `-${nth + 1}` : ''}.${ending}`);
}
