import { fileURLToPath } from 'node:url';
import { firstLoad } from './check/first-load.ts';
import { profileLoad } from './check/profile-load.ts';

const dist = fileURLToPath(new URL('../dist', import.meta.url));

/** What a first visit loads before the editor. The list is read from the build, so it cannot go stale. */
export default [
  {
    name: 'First load: JavaScript and CSS before the editor',
    path: firstLoad(dist).map((path) => `../dist/${path}`),
    limit: '250 kB',
    gzip: true,
  },
  {
    name: 'Profile viewer: every view of a .cpuprofile, its worker included; not other formats, comparing and saving',
    path: profileLoad(dist).map((path) => `../dist/${path}`),
    limit: '40 kB',
    gzip: true,
  },
];
