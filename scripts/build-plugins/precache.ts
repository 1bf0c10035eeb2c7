import type { VitePWAOptions } from 'vite-plugin-pwa';

/** What is on the device after the first visit: the app, its workers and every built-in suite; no maps, screenshots or schemas. */
export const precache: NonNullable<VitePWAOptions['injectManifest']> = {
  globPatterns: ['**/*.{html,js,css,json,wasm,txt,ts,svg,png,ico,woff2}'],
  globIgnores: ['.vite/**', 'screenshots/**', 'schema/**', 'kill-switch.json'],
  maximumFileSizeToCacheInBytes: 4 * 2 ** 20,
  sourcemap: false,
};
