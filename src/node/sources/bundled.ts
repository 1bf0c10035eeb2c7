import { isBuiltin } from 'node:module';
import { basename, dirname, resolve } from 'node:path';
import { build, type BuildFailure, type Message, type Plugin } from 'esbuild';
import { failed, ok, type Result } from '../../lab/model/result.ts';
import type { Failure } from '../../lab/model/failure.ts';

/**
 * A benchmark file and all it imports as one text. What Node has itself is asked for when the text runs, so that a text
 * that wants it says so where there is none.
 *
 * Errors: `syntax-error` for what cannot be parsed or found, with the file's name where it is not the benchmark's own.
 */
export async function bundled(path: string): Promise<Result<string>> {
  try {
    const { outputFiles } = await build({
      entryPoints: [basename(path)],
      absWorkingDir: dirname(resolve(path)),
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
    return ok(outputFiles[0].text);
  } catch (error) {
    const first = isBuildFailure(error) ? error.errors.at(0) : undefined;
    return failed(first ? failureOf(first, path) : { code: 'syntax-error', message: String(error) });
  }
}

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

const fetching = (name: string) => `
const has = typeof process === 'object' && process.getBuiltinModule;
if (!has) throw new Error(${JSON.stringify(`'${name}' is there only in Node and Bun`)});
module.exports = process.getBuiltinModule(${JSON.stringify(name)});
`;
