import { join } from 'node:path';
import { isAmount, isRecord, isText } from '../../src/lab/wire/guards.ts';
import type { Bytes } from '../../src/lab/model/units.ts';
import { runCommand } from '../setup/run-command.js';
import { ownEnvironment } from './own-environment.ts';

export type PackedFile = { path: string; size: Bytes };

export type Packed = {
  /** The archive. */
  path: string;
  size: Bytes;
  files: PackedFile[];
};

/** Packs the package as it lies in a folder, without building it, into another folder. */
export async function packed(root: string, folder: string): Promise<Packed> {
  const args = ['pack', '--ignore-scripts', '--json', '--loglevel=silent', '--pack-destination', folder];
  const { code, output } = await runCommand('npm', args, { cwd: root, env: ownEnvironment() });
  if (code !== 0) throw new Error(`npm pack failed:\n${output.trim()}`);
  const told: unknown = JSON.parse(output);
  const first: unknown = typeof told === 'object' && told !== null ? Object.values(told).at(0) : undefined;
  if (!isRecord(first)) throw new Error(`npm pack told nothing: ${output}`);
  const { filename, size, files } = first;
  if (!isText(filename) || !isAmount(size) || !Array.isArray(files))
    throw new Error('npm pack told no files');
  return { path: join(folder, filename), size, files: files.filter(isPackedFile) };
}

const isPackedFile = (value: unknown): value is PackedFile =>
  isRecord(value) && isText(value['path']) && isAmount(value['size']);
