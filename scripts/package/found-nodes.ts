import { existsSync, mkdirSync, realpathSync, symlinkSync } from 'node:fs';
import { arch, execPath, platform } from 'node:process';
import { delimiter, join, resolve } from 'node:path';
import { runCommand } from '../setup/run-command.js';
import { ownEnvironment } from './own-environment.ts';

/** A Node, and a folder where it lies alone, to come first in a path. */
export type FoundNode = { version: string; folder: string };

/** The Nodes that are named, each as a program or as a version that npm fetches; else those of the path and our own. */
export async function foundNodes(words: readonly string[], scratch: string): Promise<FoundNode[]> {
  const programs: string[] = [];
  for (const word of words)
    programs.push(/^\d+(\.\d+)*$/.test(word) ? await fetched(word, scratch) : resolve(word));
  const all = words.length > 0 ? programs : [...inPath(), execPath];
  const found: FoundNode[] = [];
  for (const program of new Set(all.map((each) => realpathSync(each))))
    found.push(await alone(program, scratch));
  return found;
}

const inPath = () =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'node'))
    .filter((program) => existsSync(program));

async function fetched(version: string, scratch: string): Promise<string> {
  const name = `node-${platform === 'win32' ? 'win' : platform}-${arch}`;
  const folder = join(scratch, `fetched-${version}`);
  mkdirSync(folder);
  const args = ['install', '--no-audit', '--no-fund', '--loglevel=error', `${name}@${version}`];
  const { code, output } = await runCommand('npm', args, { cwd: folder, env: ownEnvironment() });
  if (code !== 0) throw new Error(`Node ${version} cannot be fetched:\n${output.trim()}`);
  return join(folder, 'node_modules', name, 'bin/node');
}

async function alone(program: string, scratch: string): Promise<FoundNode> {
  const { code, output } = await runCommand(program, ['--version']);
  if (code !== 0) throw new Error(`${program} does not run: ${output}`);
  const version = output.trim().slice(1);
  const folder = join(scratch, `node-${version}`);
  mkdirSync(folder, { recursive: true });
  if (!existsSync(join(folder, 'node'))) symlinkSync(program, join(folder, 'node'));
  return { version, folder };
}
