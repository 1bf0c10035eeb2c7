import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plantedTree, type PlantedTree } from '../support/planted-tree.ts';

/** Names that are not there for the code of a folder. */
const planted: [name: string, path: string, text: string][] = [
  ['document', 'src/lab/model/drawn.ts', 'export const title = () => document.title;'],
  ['performance', 'src/lab/model/timed.ts', 'export const now = () => performance.now();'],
  ['process', 'src/lab/model/grown.ts', 'export const argv = () => process.argv;'],
  ['fetch', 'src/lab/model/fetched.ts', "export const got = () => fetch('/');"],
  ['setTimeout', 'src/lab/model/late.ts', 'export const later = () => setTimeout(() => 1, 1);'],
];

describe('purity', () => {
  let tree: PlantedTree;
  let output: string;
  beforeAll(async () => {
    const unlawful = Object.fromEntries(planted.map(([, path, text]) => [path, text]));
    tree = plantedTree({
      ...unlawful,
      'src/lab/model/pure.ts': 'export const half = (whole: number) => whole / 2;',
    });
    output = (await tree.run('tsc', ['-p', 'src/lab', '--pretty', 'false'])).output;
  }, 60_000);
  afterAll(() => tree.remove());

  it.each(planted)('%s does not exist in src/lab', (name, path) => {
    const errors = output.split('\n').filter((line) => line.startsWith(`${path}(`));
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(new RegExp(`error TS\\d+: Cannot find name '${name}'`));
  });

  it('arithmetic does', () => {
    expect(output).not.toContain('pure.ts');
  });
});
