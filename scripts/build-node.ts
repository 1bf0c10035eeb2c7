/** Bundles what Node and Bun run, each entry into one file of dist-node/. Run it with `npm run build`. */
import { cpSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const outdir = `${root}dist-node`;

/** By the name of the file that comes of it. */
const entryPoints = {
  arsenal: 'src/node/cli/main.ts',
  conduct: 'src/node/runtimes/conduct.ts',
  guard: 'src/node/runtimes/guard.ts',
  replicate: 'src/node/runtimes/replicate.ts',
  'serve-thread': 'workers/serve-thread.ts',
};

rmSync(outdir, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints,
  outdir,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // For packages that are not modules.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);",
  },
  mainFields: ['module', 'main'],
  // Packages that are shipped as they are.
  external: ['playwright-core', 'esbuild'],
  logLevel: 'warning',
});

// The texts of the built-in suites are read when they are asked for.
cpSync(`${root}src/lab/benchmarks`, `${outdir}/benchmarks`, { recursive: true, filter: isOfSuites });

function isOfSuites(path: string): boolean {
  return !/\.(json|ts)$/.test(path) || path.endsWith('.bench.ts') || path.includes('data');
}
