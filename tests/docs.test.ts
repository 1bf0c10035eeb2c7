import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { failureCodes } from '../src/lab/wire/parse-failure.ts';

const read = (path: string) => readFileSync(path, 'utf8');

describe.each([
  'README.md',
  'src/README.md',
  'src/web/ui/README.md',
  'src/web/offline/README.md',
  'src/web/archive/README.md',
  'src/lab/profile/README.md',
  'scripts/README.md',
  'src/node/README.md',
  'src/node/collector/README.md',
])('%s', (document) => {
  it('links only to what is there', () => {
    const links = [...read(document).matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path]) => path);
    for (const path of links) expect(existsSync(join(document, '..', path)), path).toBe(true);
  });
});

describe('README.md', () => {
  it('lists the same failure codes as the code', () => {
    const listed = [...read('README.md').matchAll(/^\| `([a-z][a-z-]+)`\s+\|/gm)].map(([, code]) => code);
    expect(listed.toSorted()).toEqual([...failureCodes].toSorted());
  });

  it('names only commands that exist', () => {
    const manifest: unknown = JSON.parse(read('package.json'));
    for (const [, name] of read('README.md').matchAll(/npm run ([\w:-]+)/g)) {
      expect(manifest).toHaveProperty(['scripts', name]);
    }
  });
});
