import { afterEach } from 'vitest';
import { scratchFolder } from './scratch-folder.ts';

/** Makes folders with files in them that are gone after each test of the file that calls this. */
export function scratchFolders(): (files: Readonly<Record<string, string>>) => string {
  const made: ReturnType<typeof scratchFolder>[] = [];
  afterEach(() => made.splice(0).forEach(({ remove }) => remove()));
  return (files) => {
    const scratch = scratchFolder(files);
    made.push(scratch);
    return scratch.root;
  };
}
