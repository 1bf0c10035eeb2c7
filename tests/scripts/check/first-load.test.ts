import { afterEach, describe, expect, it } from 'vitest';
import { firstLoad } from '../../../scripts/check/first-load.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';

describe('firstLoad', () => {
  let folder: ReturnType<typeof scratchFolder>;
  afterEach(() => folder.remove());

  it('is what the page names and what that imports statically, once each', () => {
    folder = scratchFolder({
      'index.html': `<!doctype html><link rel="icon" href="./icon.svg">
        <link rel="modulepreload" crossorigin href="./assets/react.js">
        <link rel="stylesheet" crossorigin href="./assets/index.css">
        <script type="module" crossorigin src="./assets/index.js"></script>`,
      'assets/index.js':
        'import{a}from"./react.js";import"./effects.js";const e=()=>import("./editor.js");const w="./bench.worker.js";',
      'assets/react.js': 'export{b}from"./deep.js";',
      'assets/effects.js': 'import{r}from"./react.js";',
      'assets/deep.js': '',
      'assets/editor.js': '',
      'assets/index.css': '',
    });
    expect(firstLoad(folder.root)).toEqual([
      'assets/deep.js',
      'assets/effects.js',
      'assets/index.css',
      'assets/index.js',
      'assets/react.js',
    ]);
  });

  it('throws when the page names a script that is not there', () => {
    folder = scratchFolder({ 'index.html': '<script type="module" src="/assets/gone.js"></script>' });
    expect(() => firstLoad(folder.root)).toThrow('ENOENT');
  });
});
