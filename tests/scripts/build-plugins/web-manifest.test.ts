import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { webManifest } from '../../../scripts/build-plugins/web-manifest.ts';

const { icons = [], shortcuts = [], file_handlers: handlers = [] } = webManifest;

describe('webManifest', () => {
  it.each(icons.filter(({ type }) => type === 'image/png'))(
    'has $src in the size it states',
    ({ src, sizes }) => {
      const bytes = readFileSync(new URL(`../../../public/${src}`, import.meta.url));
      expect(`${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`).toBe(sizes);
    },
  );

  it('covers what each system asks of an icon', () => {
    expect(new Set(icons.map(({ purpose }) => purpose))).toEqual(new Set(['any', 'maskable', 'monochrome']));
  });

  it('names no address outside the folder it is served from', () => {
    const addresses = [...icons.map(({ src }) => src), ...shortcuts.map(({ url }) => url)];
    for (const address of [...addresses, ...handlers.map(({ action }) => action)]) {
      expect(new URL(address, 'https://host/a/b/').href).toMatch(/^https:\/\/host\/a\/b\//);
    }
  });

  it('opens each kind of file by its last extension too, the only one Chromium looks at', () => {
    const kinds = handlers.flatMap(({ accept }) => Object.values(accept));
    expect(kinds.flat()).toEqual(
      expect.arrayContaining(['.bench.ts', '.bench.js', '.wasm', '.arsenal.json']),
    );
    for (const extensions of kinds) {
      expect(extensions.some((extension) => extension.lastIndexOf('.') === 0)).toBe(true);
    }
  });
});
