import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLabServer, type LabServer } from '../../../src/node/serve/create-lab-server.ts';
import { listen } from '../../../src/node/serve/listen.ts';
import { deliveredText } from '../../support/delivered-run.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';

let scratch: ReturnType<typeof scratchFolder>;
let labs: LabServer[];
beforeEach(() => {
  scratch = scratchFolder({ 'site/index.html': '<title>Lab</title>', taken: '' });
  labs = [];
});
afterEach(async () => {
  for (const lab of labs) await lab.stop();
  scratch.remove();
});

async function served(data?: string) {
  const folder = join(scratch.root, data ?? '');
  const collecting = data === undefined ? undefined : { folder, version: '1', tell: () => undefined };
  const lab = await createLabServer({ root: join(scratch.root, 'site') }, collecting);
  labs.push(lab);
  return { notice: lab.notice, url: `http://localhost:${await listen(lab.server, 0)}` };
}

describe('createLabServer', () => {
  it('serves the app and its collector on one port', async () => {
    const { url, notice } = await served('data');
    expect(notice).toContain(join(scratch.root, 'data'));
    expect(await (await fetch(url)).text()).toBe('<title>Lab</title>');
    const headers = { 'content-type': 'application/json' };
    const sent = await fetch(`${url}/v1/runs`, { method: 'POST', headers, body: deliveredText({ id: 'a' }) });
    expect(sent.status).toBe(201);
    expect(await (await fetch(`${url}/v1/about`)).json()).toMatchObject({ needsToken: false });
    expect((await fetch(`${url}/v1`)).status).toBe(404);
  });

  it('keeps what was collected for the next time', async () => {
    const headers = { 'content-type': 'application/json' };
    const text = deliveredText({ id: 'a' });
    const { url } = await served('data');
    await fetch(`${url}/v1/runs`, { method: 'POST', headers, body: text });
    await labs.pop()?.stop();
    expect(await (await fetch(`${(await served('data')).url}/v1/runs/a`)).text()).toBe(text);
  });

  it('serves the app alone where it is told so', async () => {
    const { url, notice } = await served();
    expect(notice).toBe('');
    expect((await fetch(`${url}/v1/about`)).status).toBe(404);
  });

  it.each([
    ['another one writes to it', 'data', /in use/],
    ['it is no folder', 'taken', /EEXIST|ENOTDIR/],
  ])('serves the app alone, and says why, where %s', async (_, data, why) => {
    await served('data');
    const { url, notice } = await served(data);
    expect(notice).toMatch(/^No runs are collected here: /);
    expect(notice).toMatch(why);
    expect((await fetch(url)).status).toBe(200);
    expect((await fetch(`${url}/v1/about`)).status).toBe(404);
  });
});
