import { describe, expect, it } from 'vitest';
import { fileNameHeader, shareCacheName } from '../../../src/lab/wire/service-contract.ts';
import { createArrivals } from '../../../src/web/offline/arrivals.ts';
import type { Arrival } from '../../../src/web/offline/offline.ts';
import { fakePage } from '../../support/fake-page.ts';
import { fakeShelves } from '../../support/fake-shelves.ts';
import { settled } from '../../support/settled.ts';

const handle = (name: string) => ({ getFile: async () => new File(['1'], name) });
const gone = { getFile: () => Promise.reject(new Error('deleted')) };

describe('a launch', () => {
  function launched() {
    const fake = fakePage();
    const arrivals: Arrival[] = [];
    return { ...fake, arrivals, ...createArrivals(fake.page) };
  }

  it('brings its files to the listener', async () => {
    const { ears, arrivals, onFiles } = launched();
    onFiles((arrival) => arrivals.push(arrival));
    ears.launch({ files: [handle('a.bench.ts'), handle('b.wasm')] });
    await settled();
    expect(arrivals.map(({ from, files }) => [from, files.map((file) => file.name)])).toEqual([
      ['launch', ['a.bench.ts', 'b.wasm']],
    ]);
  });

  it('is kept for the first listener', async () => {
    const { ears, arrivals, onFiles } = launched();
    ears.launch({ files: [handle('a.bench.ts')] });
    await settled();
    onFiles((arrival) => arrivals.push(arrival));
    onFiles(() => expect.unreachable('only the first is given what waited'));
    expect(arrivals).toHaveLength(1);
  });

  it('goes to its place without a new page', async () => {
    const { ears, log } = launched();
    ears.launch({ files: [], targetURL: 'https://host/lab/#/history' });
    ears.launch({ files: [], targetURL: 'https://host/lab/' });
    ears.launch({ files: [], targetURL: null });
    await settled();
    expect(log).toEqual(['go #/history']);
  });

  it('leaves out a file that can no longer be read', async () => {
    const { ears, arrivals, onFiles } = launched();
    onFiles((arrival) => arrivals.push(arrival));
    ears.launch({ files: [gone, handle('b.bench.js')] });
    ears.launch({ files: [gone] });
    await settled();
    expect(arrivals.map(({ files }) => files.map((file) => file.name))).toEqual([['b.bench.js']]);
  });

  it('is not brought to a listener that left', async () => {
    const { ears, arrivals, onFiles } = launched();
    onFiles((arrival) => arrivals.push(arrival))();
    ears.launch({ files: [handle('a.bench.ts')] });
    await settled();
    expect(arrivals).toEqual([]);
  });
});

describe('a share', () => {
  it('is unpacked once, with names and types', async () => {
    const { shelves, shelf, names } = fakeShelves();
    const { page } = fakePage({ shelves });
    const stored = shelf(shareCacheName(page.scope));
    const type = 'application/wasm';
    const headers = { [fileNameHeader]: encodeURIComponent('größe.wasm'), 'content-type': type };
    await stored.put(`${page.scope}share/text`, new Response('bench()'));
    await stored.put(`${page.scope}share/0`, new Response('bytes', { headers }));
    const arrivals: Arrival[] = [];
    createArrivals(page).onFiles((arrival) => arrivals.push(arrival));
    await settled();
    expect(arrivals).toMatchObject([{ from: 'share', text: 'bench()' }]);
    expect(arrivals[0]?.files.map((file) => [file.name, file.type])).toEqual([['größe.wasm', type]]);
    expect(names()).toEqual([]);
  });

  it('that holds nothing is no arrival', async () => {
    const { shelves, shelf } = fakeShelves();
    const { page } = fakePage({ shelves });
    shelf(shareCacheName(page.scope));
    createArrivals(page).onFiles(() => expect.unreachable('nothing was shared'));
    await settled();
    expect(await shelves.keys()).toEqual([]);
  });
});
