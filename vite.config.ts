import react from '@vitejs/plugin-react';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import packageJson from './package.json' with { type: 'json' };
import { precache } from './scripts/build-plugins/precache.ts';
import { securityHeaders } from './scripts/build-plugins/security-headers.ts';
import { securityPlugin } from './scripts/build-plugins/security-plugin.ts';
import { webManifest } from './scripts/build-plugins/web-manifest.ts';
import { frameScript } from './src/web/host/frame-script.ts';

const headers = securityHeaders(frameScript);
// The development server injects scripts and styles inline, so it goes without the policy.
const isolation = Object.entries(headers).filter(([name]) => name.startsWith('Cross-Origin-'));

/**
 * Journeys wait for what is measured. Each kind has its turn, as many at once as are told. What else a shared machine
 * does can spoil a measurement, so each has a second try, which the report tells.
 */
const journeys = (maxWorkers: number) => ({
  maxWorkers,
  sequence: { groupOrder: 3 - maxWorkers },
  retry: 1,
  testTimeout: 120_000,
  hookTimeout: 120_000,
});

export default defineConfig({
  base: './',
  define: {
    __LAB_VERSION__: JSON.stringify(packageJson.version),
    __LAB_HEADERS__: JSON.stringify(headers),
  },
  plugins: [
    react(),
    securityPlugin(frameScript),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'workers',
      filename: 'service.ts',
      injectRegister: false,
      manifest: webManifest,
      includeManifestIcons: false,
      injectManifest: precache,
    }),
  ],
  worker: { format: 'iife' },
  build: { target: 'es2023', sourcemap: true, manifest: true },
  server: { headers: Object.fromEntries(isolation) },
  preview: { headers },
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: ['tests/journeys/**'],
          // No test mocks a module or leaves a global behind, so files share a process: half the time.
          isolate: false,
        },
      },
      { test: { name: 'journeys', include: ['tests/journeys/*.test.ts'], ...journeys(2) } },
      // What these say of times would be another thing beside a second one.
      { test: { name: 'alone', include: ['tests/journeys/alone/*.test.ts'], ...journeys(1) } },
    ],
  },
});
