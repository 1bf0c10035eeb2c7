import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { suites } from '../../../src/lab/benchmarks/index.ts';
import { suiteCases } from '../../support/suite-cases.ts';

const folder = fileURLToPath(new URL('../../../src/lab/benchmarks/', import.meta.url));
const filesIn = async (path: string, ending: RegExp) =>
  (await readdir(folder + path)).filter((name) => ending.test(name)).sort();

describe('the list of built-in suites', () => {
  it('names every written suite, and each has its file', async () => {
    const ids = suites.filter(({ kind }) => kind === 'written').map(({ id }) => `${id}.bench.ts`);
    expect(await filesIn('', /\.bench\.ts$/)).toEqual([...ids, 'example.bench.ts'].sort());
  });

  it('names every trusted suite, and each has its file', async () => {
    const ids = suites.filter(({ kind }) => kind === 'trusted').map(({ id }) => `${id}.ts`);
    expect(await filesIn('trusted/', /\.ts$/)).toEqual(expect.arrayContaining(ids));
  });

  it('gives each suite a title and a description of its own', () => {
    expect(new Set(suites.map(({ title }) => title)).size).toBe(suites.length);
    expect(new Set(suites.map(({ description }) => description)).size).toBe(suites.length);
  });

  it.each(suites)('says truly how many cases $id has', async (suite) => {
    const cases = await suiteCases(suite);
    expect(suite.description).toMatch(new RegExp(`^${cases.length} cases\\b`));
  });

  it('attaches every file of data/ that is built in, and each is told of in its README', async () => {
    const attached = new Set(suites.flatMap(({ attachments }) => attachments));
    const built = await filesIn('data/', /\.(json|txt|wasm)$/);
    expect([...attached].sort()).toEqual(built);
    const readme = await readFile(`${folder}data/README.md`, 'utf8');
    expect(built.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
  });

  it('parses a document of 90 to 110 kB', async () => {
    const json = await readFile(`${folder}data/browser-compat.json`);
    expect(json.length).toBeGreaterThanOrEqual(90_000);
    expect(json.length).toBeLessThanOrEqual(110_000);
    const suite = suites.find(({ id }) => id === 'json');
    expect(suite?.description).toContain(`${Math.round(json.length / 1_000)} kB`);
  });
});
