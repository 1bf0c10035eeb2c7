import { isBuiltin } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type BuildFailure, type Message, type Plugin } from 'esbuild';
import { failed, ok, type Result } from '../../lab/model/result.ts';
import type { Failure } from '../../lab/model/failure.ts';
import { isRecord, isText } from '../../lab/wire/guards.ts';
import { parsedJson } from '../../lab/wire/parsed-json.ts';
import type { PlaceMap } from './origin.ts';

/** A text, and where its parts are from. */
export type Bundled = { text: string; map: PlaceMap };

/**
 * A benchmark file and all it imports as one text. What Node has itself is asked for when the text runs, so that a text
 * that wants it says so where there is none.
 *
 * Errors: `syntax-error` for what cannot be parsed or found, with the file's name where it is not the benchmark's own.
 */
export async function bundled(path: string): Promise<Result<Bundled>> {
  const folder = dirname(resolve(path));
  try {
    const { outputFiles } = await build({
      entryPoints: [basename(path)],
      absWorkingDir: folder,
      // Written nowhere: its folder is what the map's paths start from.
      outfile: join(folder, 'bundle.js'),
      sourcemap: 'external',
      sourcesContent: false,
      bundle: true,
      write: false,
      format: 'esm',
      target: 'es2023',
      platform: 'neutral',
      mainFields: ['module', 'main'],
      conditions: ['import', 'module', 'default'],
      external: ['arsenal-lab'],
      plugins: [builtins],
      charset: 'utf8',
      legalComments: 'inline',
      logLevel: 'silent',
    });
    const [map, code] = outputFiles;
    return ok({ text: code.text, map: addressed(map.text, folder) });
  } catch (error) {
    const first = isBuildFailure(error) ? error.errors.at(0) : undefined;
    return failed(first ? failureOf(first, path) : { code: 'syntax-error', message: String(error) });
  }
}

/** What the map of the bundler says, with addresses for its paths. */
function addressed(map: string, folder: string): PlaceMap {
  const { sources, mappings }: Record<string, unknown> = recordOf(parsedJson(map));
  const paths = Array.isArray(sources) ? sources.filter(isText) : [];
  return {
    sources: paths.map((path) => (isOfNode(path) ? path : pathToFileURL(resolve(folder, path)).href)),
    mappings: isText(mappings) ? mappings : '',
  };
}

const recordOf = (value: unknown) => (isRecord(value) ? value : {});

const isBuildFailure = (error: unknown): error is BuildFailure => error instanceof Error && 'errors' in error;

function failureOf({ text, location }: Message, path: string): Failure {
  if (!location) return { code: 'syntax-error', message: text };
  const { file, line, column } = location;
  if (file === basename(path)) return { code: 'syntax-error', message: text, line, column: column + 1 };
  return { code: 'syntax-error', message: `${file}, line ${line}: ${text}` };
}

const namespace = 'of-node';

/** Modules of Node as modules that fetch them. */
const builtins: Plugin = {
  name: 'builtins',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[a-z_]+|^node:/ }, ({ path }) =>
      isBuiltin(path) ? { path, namespace } : undefined,
    );
    onLoad({ filter: /.*/, namespace }, ({ path }) => ({ contents: fetching(path), loader: 'js' }));
  },
};

const isOfNode = (path: string) => path.startsWith(`${namespace}:`);

const fetching = (name: string) => `
const has = typeof process === 'object' && process.getBuiltinModule;
if (!has) throw new Error(${JSON.stringify(`'${name}' is there only in Node and Bun`)});
module.exports = process.getBuiltinModule(${JSON.stringify(name)});
`;
