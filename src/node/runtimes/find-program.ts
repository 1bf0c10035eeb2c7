import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where a program of that name is: in the folders of the path, or among the packages of this folder. */
export function findProgram(
  name: string,
  path = process.env.PATH ?? '',
  exists: (place: string) => boolean = existsSync,
): string | undefined {
  const file = process.platform === 'win32' ? `${name}.exe` : name;
  const folders = path.split(delimiter).filter((folder) => folder !== '');
  return [...folders, join('node_modules', '.bin')].map((folder) => join(folder, file)).find(exists);
}
