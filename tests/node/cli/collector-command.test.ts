import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runProgram } from '../../../src/node/cli/program.ts';
import { fakeWorld } from '../../support/fake-world.ts';
import { scratchFolder } from '../../support/scratch-folder.ts';

let scratch: ReturnType<typeof scratchFolder>;
beforeEach(() => (scratch = scratchFolder({})));
afterEach(() => scratch.remove());

/** What `arsenal collector …` ends with and says, on a folder of its own. */
async function ran(...args: string[]) {
  const { world, out, told } = fakeWorld({ folder: scratch.root });
  return {
    code: await runProgram(['collector', ...args, '--data', 'data'], world),
    out: out(),
    told: told(),
  };
}

/** A collector that runs, and what it has said, until `stop` is called. */
async function running(...args: string[]) {
  const stopping = new AbortController();
  let heard = () => {};
  const isUp = new Promise<void>((resolve) => (heard = resolve));
  const { world, out, told } = fakeWorld({ folder: scratch.root, signal: stopping.signal });
  const tell = (text: string) => {
    world.tell(text);
    if (text.includes('kept in')) setImmediate(heard);
  };
  const code = runProgram(['collector', '--port', '0', '--data', 'data', ...args], { ...world, tell });
  await Promise.race([isUp, code]);
  const stop = async () => {
    stopping.abort();
    return code;
  };
  return { url: /http:\S+/.exec(out())?.[0] ?? '', told, stop };
}

describe('arsenal collector', () => {
  it('says where it is and, while it is new, how to pair the app', async () => {
    const { url, told, stop } = await running('--app', 'https://lab.example/app/');
    expect(await (await fetch(`${url}/v1/about`)).json()).toMatchObject({ needsToken: false });
    const [, link = ''] = /(https:\/\/lab\.example\/app\/#\/pair\?\S+)/.exec(told()) ?? [];
    const given = new URLSearchParams(link.slice(link.indexOf('?')));
    expect(given.get('collector')).toBe(url);
    const headers = { 'content-type': 'application/json', origin: 'https://lab.example' };
    const body = JSON.stringify({ code: given.get('code') });
    expect((await fetch(`${url}/v1/pair`, { method: 'POST', headers, body })).status).toBe(201);
    expect(await stop()).toBe(0);
    const later = await running();
    expect(later.told()).not.toContain('/pair?');
    await later.stop();
  });

  it.each([
    [['--port', 'x'], /--port: x is no port/],
    [['--retain-runs', 'long'], /--retain-runs: expected a time such as 12h, 30d, 8w or 1y, not long/],
    [['--allow-origin', 'lab'], /lab is no address of an app/],
  ])('ends as wrong usage: %j', async (args, said) => {
    const { code, told } = await ran(...args);
    expect({ code, told }).toMatchObject({ code: 2 });
    expect(told).toMatch(said);
  });
});

describe('arsenal collector token', () => {
  it('makes, lists and revokes tokens', async () => {
    const made = await ran('token', 'add', '--name', 'ci', '--scope', 'ingest');
    expect(made.out).toMatch(/^arsenal_[\w-]{43}\n$/);
    const { out } = await ran('token', 'list');
    expect(out).toMatch(/^\S{36} {2}ingest +good until 2024-11-13 +ci\n$/);
    const [id] = out.split(' ');
    expect((await ran('token', 'revoke', id)).code).toBe(0);
    expect((await ran('token', 'list')).out).toContain('revoked 2023-11-14');
    expect(await ran('token', 'revoke', 'none')).toMatchObject({
      code: 2,
      told: 'There is no token none.\n',
    });
    expect((await ran('token', 'add', '--scope', 'all')).told).toBe(
      '--scope: all is none of ingest, read, admin.\n',
    );
  });

  it('asks a collector that runs, and says so where it has to', async () => {
    const { url, stop } = await running();
    expect((await ran('token', 'list')).told).toMatch(/in use.*--collector/);
    expect((await ran('token', 'add', '--collector', url, '--expires', '100y')).out).toMatch(/^arsenal_/);
    expect((await ran('token', 'list', '--collector', url)).told).toBe('This collector wants a token.\n');
    await stop();
    expect((await ran('token', 'list', '--collector', url)).told).toMatch(/^No collector answers at /);
  });
});

describe('what a collector keeps', () => {
  it('is verified, backed up and restored', async () => {
    await ran('token', 'add');
    expect((await ran('verify')).out).toMatch(/^intact, 0 runs/);
    expect((await ran('backup', 'all.backup')).out).toMatch(/all\.backup: intact/);
    expect((await ran('verify', 'all.backup')).out).toMatch(/^intact/);
    expect(await ran('restore', 'all.backup')).toMatchObject({ code: 2, out: '' });
    expect((await ran('restore', 'all.backup', '--replace')).out).toMatch(/intact/);
    expect((await ran('token', 'list')).out).toContain('unnamed');
    expect(await ran('verify', 'none.backup')).toMatchObject({ code: 2, out: '' });
  });
});
