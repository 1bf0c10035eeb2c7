import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inputsHash } from '../../../scripts/setup/inputs-hash.js';
import { scratchFolder } from '../../support/scratch-folder.ts';

describe('inputsHash', () => {
  let folder: ReturnType<typeof scratchFolder>;
  beforeEach(() => {
    folder = scratchFolder({
      'index.html': '<html>',
      'src/a.ts': 'a',
      'src/deep/b.ts': 'b',
      'notes.md': 'n',
    });
  });
  afterEach(() => folder.remove());
  const hash = () => inputsHash(folder.root, ['index.html', 'src', 'public']);
  const write = (path: string, text: string) => writeFileSync(join(folder.root, path), text);

  it('repeats while nothing changes', () => {
    expect(hash()).toBe(hash());
  });

  it.each([
    ['a file changes', 'src/deep/b.ts', 'c'],
    ['a file appears', 'src/c.ts', ''],
    ['the page changes', 'index.html', '<html lang>'],
    ['a place appears', 'public', 'p'],
  ])('differs once %s', (_, path, text) => {
    const before = hash();
    write(path, text);
    expect(hash()).not.toBe(before);
  });

  it('takes no notice of other files', () => {
    const before = hash();
    write('notes.md', 'changed');
    expect(hash()).toBe(before);
  });
});
