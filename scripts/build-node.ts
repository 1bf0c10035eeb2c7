/**
 * Makes dist-node/: what Node and Bun run, bundled; `arsenal-lab/micro` for them and for browsers; what the package's
 * modules are for the compilers of others. Run it with `npm run build`.
 */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import ts from 'typescript';
import { settingList } from '../src/lab/config/setting-list.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const outdir = `${root}dist-node`;

const bundle: BuildOptions = {
  absWorkingDir: root,
  outdir,
  bundle: true,
  format: 'esm',
  logLevel: 'warning',
};

const forNode: BuildOptions = {
  ...bundle,
  platform: 'node',
  target: 'node20',
  // For packages that are not modules.
  banner: {
    js: "import { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);",
  },
  mainFields: ['module', 'main'],
  // Packages that are shipped as they are.
  external: ['playwright-core', 'esbuild', 'fastify', '@fastify/*'],
};

/** The list of settings as the plain data it is: listing the options of a command does not load what checks them. */
const settingsAsData: Plugin = {
  name: 'settings-as-data',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]setting-list\.ts$/ }, () => ({
      contents: `export const settingList = ${JSON.stringify(settingList)};`,
    }));
  },
};

/** What `arsenal-lab` and `arsenal-lab/micro` export. */
function emitTypes() {
  const entries = ['model/authoring.ts', 'measure/micro-api.ts'].map((path) => `${root}src/lab/${path}`);
  const program = ts.createProgram(entries, {
    declaration: true,
    emitDeclarationOnly: true,
    // Checked elsewhere.
    noCheck: true,
    rootDir: `${root}src/lab`,
    outDir: `${outdir}/types`,
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    allowImportingTsExtensions: true,
    strict: true,
    exactOptionalPropertyTypes: true,
    types: [],
  });
  const { diagnostics } = program.emit();
  for (const { messageText } of diagnostics)
    console.error(ts.flattenDiagnosticMessageText(messageText, '\n'));
  if (diagnostics.length > 0) process.exitCode = 1;
}

rmSync(outdir, { recursive: true, force: true });
// In parts, so that a command loads its own. All lie in one folder: what is beside one of them is beside each.
await build({
  ...forNode,
  entryPoints: { arsenal: 'src/node/cli/main.ts' },
  splitting: true,
  plugins: [settingsAsData],
});
// Each in one file, as each is started anew for every process or thread.
await build({
  ...forNode,
  entryPoints: {
    conduct: 'src/node/runtimes/conduct.ts',
    guard: 'src/node/runtimes/guard.ts',
    recorder: 'src/node/runtimes/recorder.ts',
    heap: 'src/node/runtimes/heap.ts',
    replicate: 'src/node/runtimes/replicate.ts',
    'serve-thread': 'workers/serve-thread.ts',
  },
});
await build({
  ...bundle,
  entryPoints: { micro: 'src/node/micro.ts', 'micro-browser': 'src/web/micro.ts' },
  platform: 'neutral',
  target: 'es2023',
  external: ['node:*'],
});
emitTypes();

// The texts of the built-in suites are read when they are asked for.
const suites = join(root, 'src/lab/benchmarks');
cpSync(suites, `${outdir}/benchmarks`, {
  recursive: true,
  filter: (path) => path === suites || path.endsWith('.bench.ts') || path.startsWith(join(suites, 'data')),
});
