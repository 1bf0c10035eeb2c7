import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from '../../scripts/setup/run-command.js';

export const repository = fileURLToPath(new URL('../..', import.meta.url));

/** What the tools read besides the code. */
const settings = [
  'package.json',
  'scripts/tsconfig.base.json',
  'scripts/tsconfig.json',
  'src/lab/tsconfig.json',
  'src/lab/benchmarks/tsconfig.json',
  'src/node/tsconfig.json',
  'src/web/tsconfig.json',
  'tests/tsconfig.json',
  'workers/tsconfig.json',
];

export type PlantedTree = {
  root: string;
  /** Runs a program of node_modules/.bin at the root of the tree. */
  run: (program: string, args: readonly string[]) => Promise<{ code: number; output: string }>;
  remove: () => void;
};

/** A small tree in a folder of its own, shaped like the repository and under its settings, holding the given files. */
export function plantedTree(files: Readonly<Record<string, string>>): PlantedTree {
  const root = mkdtempSync(join(tmpdir(), 'planted-'));
  for (const path of settings) cpSync(join(repository, path), join(root, path));
  symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'), 'junction');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), `${text}\n`);
  }
  return {
    root,
    run: (program, args) => runCommand(join(repository, 'node_modules/.bin', program), args, { cwd: root }),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
