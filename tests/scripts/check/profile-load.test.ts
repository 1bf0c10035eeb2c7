import { afterEach, expect, it } from 'vitest';
import { profileLoad } from '../../../scripts/check/profile-load.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';

let folder: ReturnType<typeof scratchFolder>;
afterEach(() => folder.remove());

it('is the viewer with its worker, style and views, without what a first visit has loaded', () => {
  folder = scratchFolder({
    'index.html': '<script type="module" src="./assets/index-a.js"></script>',
    'assets/index-a.js': 'const p=()=>import("./profile-screen-b.js");',
    'assets/profile-screen-b.js': 'import{a}from"./index-a.js";import{s}from"./steps-c.js";',
    'assets/profile-screen-b.js.map': '',
    'assets/profile-screen-d.css': '',
    'assets/steps-c.js': '',
    'assets/profile.worker-f.js': '',
    'assets/profile-files.worker-h.js': '',
    'assets/tree-table-i.js': 'import{s}from"./steps-c.js";',
    'assets/export-menu-k.js': '',
    'assets/stats.worker-g.js': '',
  });
  expect(profileLoad(folder.root)).toEqual([
    'assets/profile-screen-b.js',
    'assets/profile-screen-d.css',
    'assets/profile.worker-f.js',
    'assets/steps-c.js',
    'assets/tree-table-i.js',
  ]);
});
