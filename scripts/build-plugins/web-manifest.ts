import type { ManifestOptions } from 'vite-plugin-pwa';

const png = (name: string, size: number, purpose: 'any' | 'maskable' | 'monochrome') => ({
  src: `icons/${name}-${size}.png`,
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
});

const icons: ManifestOptions['icons'] = [
  { src: 'icons/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
  png('icon', 192, 'any'),
  png('icon', 512, 'any'),
  png('maskable', 192, 'maskable'),
  png('maskable', 512, 'maskable'),
  png('monochrome', 512, 'monochrome'),
];

const screenshots: ManifestOptions['screenshots'] = [
  {
    src: 'screenshots/wide.png',
    sizes: '1280x800',
    type: 'image/png',
    form_factor: 'wide',
    label: 'A benchmark, its samples and its results on a desktop',
  },
  {
    src: 'screenshots/narrow.png',
    sizes: '780x1688',
    type: 'image/png',
    form_factor: 'narrow',
    label: 'Results on a phone',
  },
];

const shortcutIcons = [{ src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' }];

const shortcuts: ManifestOptions['shortcuts'] = [
  { name: 'New benchmark', url: './#/performance', icons: shortcutIcons },
  { name: 'History', url: './#/history', icons: shortcutIcons },
  { name: 'Profile', url: './#/profile', icons: shortcutIcons },
  { name: 'Process', url: './#/process', icons: shortcutIcons },
];

// Chromium and Windows match the last extension alone, so `.bench.ts` is never offered without `.ts`.
const fileTypes = {
  'text/typescript': ['.bench.ts', '.ts'],
  'text/javascript': ['.bench.js', '.js'],
  'application/wasm': ['.wasm'],
  'application/json': ['.arsenal.json', '.speedscope.json', '.json', '.cpuprofile', '.heapprofile'],
  'application/octet-stream': ['.pprof'],
  'text/plain': ['.collapsed', '.folded'],
};

const shareTarget: ManifestOptions['share_target'] = {
  action: './share-target',
  method: 'POST',
  enctype: 'multipart/form-data',
  params: {
    title: 'title',
    text: 'text',
    url: 'url',
    files: [
      {
        name: 'files',
        accept: Object.entries(fileTypes).flat(2),
      },
    ],
  },
};

/**
 * What an installed lab is to the system. `id` stays when the address of the start page moves.
 * A launch focuses the window that is open instead of navigating it, which would end its run.
 */
export const webManifest: Partial<ManifestOptions> = {
  id: 'arsenal-lab',
  name: 'Arsenal Lab',
  short_name: 'Arsenal',
  description: 'A performance lab for JavaScript, TypeScript and WebAssembly that works offline.',
  lang: 'en',
  dir: 'ltr',
  start_url: './',
  scope: './',
  display: 'standalone',
  display_override: ['standalone', 'minimal-ui'],
  theme_color: '#131619',
  background_color: '#131619',
  categories: ['developer', 'utilities', 'productivity'],
  icons,
  screenshots,
  shortcuts,
  file_handlers: [{ action: './', accept: fileTypes }],
  share_target: shareTarget,
  launch_handler: { client_mode: ['focus-existing', 'auto'] },
  handle_links: 'preferred',
};
