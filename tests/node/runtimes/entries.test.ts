import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { entries } from '../../../src/node/runtimes/entries.ts';

describe('entries', () => {
  it('are modules that are there, in the sources', () => {
    for (const address of Object.values(entries())) expect(existsSync(fileURLToPath(address))).toBe(true);
  });

  it('lie beside a bundle that asks', () => {
    expect(entries('file:///lab/dist-node/arsenal.js')).toEqual({
      conduct: 'file:///lab/dist-node/conduct.js',
      replicate: 'file:///lab/dist-node/replicate.js',
      door: 'file:///lab/dist-node/serve-thread.js',
      recorder: 'file:///lab/dist-node/recorder.js',
      heap: 'file:///lab/dist-node/heap.js',
      guard: 'file:///lab/dist-node/guard.js',
    });
  });
});
