import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { fetchedPeer, isolatingHeaders } from './fetched-peer.ts';
import type { Shown } from './watch-page.ts';

/** A page that shows a profile, and how a person opens one in it. */
export type Viewer = {
  name: string;
  /** The folder that is served, and the page in it. */
  root: string;
  page: string;
  /** Ready to be given a file. */
  ready: (page: Page) => Promise<void>;
  /** Hands the file over. */
  open: (page: Page, path: string) => Promise<void>;
  /** There once its graph is drawn. */
  shown: Shown;
  /** Shows the callers and callees merged. */
  leftHeavy?: { press: (page: Page) => Promise<void>; shown: Shown };
};

const field = (page: Page) => page.locator('input[type=file]');
const openByField: Viewer['open'] = (page, path) => field(page).setInputFiles(path);

/** Who does no more than any viewer must: reads, decodes and parses. Then the lab, CPUpro and speedscope. */
export async function viewers(dist: string, cache: string): Promise<Viewer[]> {
  const speedscope = await fetchedPeer(
    { name: 'speedscope', version: '1.25.0', built: 'dist/release' },
    cache,
  );
  const cpupro = await fetchedPeer({ name: 'cpupro', version: '0.7.0', built: 'build' }, cache);
  return [parser(plainPage(cache)), labViewer(dist), cpuproViewer(cpupro), speedscopeViewer(speedscope)];
}

function plainPage(cache: string): string {
  const root = join(cache, 'plain');
  mkdirSync(root, { recursive: true });
  writeFileSync(join(root, '_headers'), isolatingHeaders);
  writeFileSync(
    join(root, 'index.html'),
    `<input type="file" /><output></output><script>
document.querySelector('input').onchange = async ({ target }) => {
  globalThis.kept = JSON.parse(new TextDecoder().decode(await target.files[0].arrayBuffer()));
  document.querySelector('output').textContent = 'parsed';
};
</script>`,
  );
  return root;
}

const parser = (root: string): Viewer => ({
  name: 'JSON.parse',
  root,
  page: '',
  ready: (page) => field(page).waitFor(),
  open: openByField,
  shown: { selector: 'output', text: 'parsed' },
});

export const labViewer = (root: string): Viewer => ({
  name: 'lab',
  root,
  page: '#/profile',
  async ready(page) {
    await field(page).waitFor({ state: 'attached' });
    // The first visit fetches the lab for later; the others have nothing of the kind.
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  },
  open: openByField,
  shown: { selector: 'canvas[data-drawn=time]', text: '' },
  leftHeavy: {
    press: (page) => page.locator('label', { hasText: 'Left heavy' }).click(),
    shown: { selector: 'canvas[data-drawn=left-heavy]', text: '' },
  },
});

const speedscopeViewer = (root: string): Viewer => ({
  name: 'speedscope',
  root,
  page: '',
  ready: (page) => field(page).waitFor({ state: 'attached' }),
  open: openByField,
  shown: { selector: 'div', text: 'Time Order' },
  leftHeavy: {
    press: (page) => page.getByText('Left Heavy').click({ timeout: 300_000 }),
    // The class of the view that is on.
    shown: { selector: 'div._k8nvlhg', text: 'Left Heavy' },
  },
});

const cpuproViewer = (root: string): Viewer => ({
  name: 'CPUpro',
  root,
  page: 'app.html',
  ready: (page) => page.getByText('Open file…').waitFor(),
  async open(page, path) {
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByText('Open file…').click(),
    ]);
    await chooser.setFiles(path);
  },
  shown: { selector: '.view-page-indicator .title', text: 'Profiling time' },
});
