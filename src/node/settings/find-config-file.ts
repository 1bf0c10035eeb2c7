import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';

const configFileName = 'arsenal.toml';

/** The `arsenal.toml` of a folder, or of the nearest folder above that has one. */
export function findConfigFile(folder: string): string | undefined {
  const file = join(folder, configFileName);
  if (statSync(file, { throwIfNoEntry: false })?.isFile()) return file;
  const above = dirname(folder);
  return above === folder ? undefined : findConfigFile(above);
}
