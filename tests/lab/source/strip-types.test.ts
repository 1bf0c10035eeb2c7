import { readdirSync, readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { tokenizer } from 'acorn';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../src/lab/source/lines-of.ts';
import { stripTypes } from '../../../src/lab/source/strip-types.ts';

const root = join(import.meta.dirname, '../../../src/lab');
const files = ['model', 'source', 'stats'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file)),
);

/** Every token with its line. */
function tokens(code: string): string[] {
  const found = tokenizer(code, { ecmaVersion: 'latest', sourceType: 'module', locations: true });
  return Array.from(found, ({ start, end, loc }) => `${loc?.start.line ?? 0} ${code.slice(start, end)}`);
}

/** Without what may come or go with types and means nothing. */
const meaning = (code: string) => tokens(code).filter((token) => !/ [;,]$/.test(token));

describe('stripTypes', () => {
  it.each(files)('leaves every token of %s on the line where another tool leaves it', (file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const stripped = stripTypes(text);
    if (!stripped.ok) throw new Error(JSON.stringify(stripped.failure));
    expect(linesOf(stripped.value)).toHaveLength(linesOf(text).length);
    expect(meaning(stripped.value)).toEqual(meaning(stripTypeScriptTypes(text)));
  });
});
