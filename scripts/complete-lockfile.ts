/**
 * Gives every optional platform package a place in package-lock.json: `npm run lock`.
 *
 * npm leaves out of the lockfile what the registry it asked could not deliver (a mirror with
 * packages for Linux alone, say), and `npm ci` then refuses the lockfile. What is missing is known:
 * the version stands in the parent's `optionalDependencies`, platform and processor in the name.
 */
import { readFileSync, writeFileSync } from 'node:fs';

type Locked = {
  version?: string;
  cpu?: string[];
  dev?: boolean;
  libc?: string[];
  optional?: boolean;
  os?: string[];
  optionalDependencies?: Record<string, string>;
};

export type Lockfile = { packages: Record<string, Locked> };

export type Gap = { name: string; version: string; parent: string };

const platform =
  /[-/](android|darwin|freebsd|linux|netbsd|openbsd|openharmony|win32)-([a-z\d]+)(?:-([a-z]+))?$/;

/** Every folder a package at `place` finds its dependencies in, nearest first. */
function foldersAbove(place: string): string[] {
  const parts = place.split('/node_modules/');
  const above = parts.map((_, index) => `${parts.slice(0, index + 1).join('/node_modules/')}/node_modules/`);
  return place === '' ? ['node_modules/'] : ['node_modules/', ...above].reverse();
}

/** The optional dependencies that no entry of the lockfile answers. */
export function lockfileGaps(lockfile: Lockfile): Gap[] {
  return Object.entries(lockfile.packages).flatMap(([parent, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => foldersAbove(parent).every((folder) => !(`${folder}${name}` in lockfile.packages)))
      .map(([name, version]) => ({ name, version, parent })),
  );
}

function platformEntry(gap: Gap, dev: boolean): Locked | undefined {
  const [, os, cpu, abi] = platform.exec(gap.name) ?? [];
  if (!os || !cpu || !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(gap.version)) return undefined;
  return {
    version: gap.version,
    cpu: [cpu],
    ...(dev && { dev }),
    ...(os === 'linux' && abi && { libc: [abi.startsWith('musl') ? 'musl' : 'glibc'] }),
    optional: true,
    os: [os],
  };
}

/** The lockfile with an entry for each gap whose name tells its platform; other gaps stay. */
export function completeLockfile<T extends Lockfile>(lockfile: T): T {
  const packages = { ...lockfile.packages };
  for (const gap of lockfileGaps(lockfile)) {
    const entry = platformEntry(gap, packages[gap.parent].dev === true);
    if (entry) packages[`node_modules/${gap.name}`] = entry;
  }
  const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  return { ...lockfile, packages: Object.fromEntries(sorted) };
}

/** Has it the form of a lockfile of npm 7 or later? */
export function isLockfile(value: unknown): value is Lockfile {
  return typeof value === 'object' && value !== null && 'packages' in value;
}

if (import.meta.main) {
  const parsed: unknown = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  if (!isLockfile(parsed)) throw new Error('package-lock.json has no packages');
  const gaps = lockfileGaps(parsed);
  const completed = completeLockfile(parsed);
  writeFileSync('package-lock.json', `${JSON.stringify(completed, undefined, 2)}\n`);
  console.log(
    `${gaps.length - lockfileGaps(completed).length} entries added, ${lockfileGaps(completed).length} gaps left`,
  );
}
