import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mulberry32 } from '../../../src/lab/model/mulberry32.ts';
import { keptRunText } from '../../../src/lab/wire/kept-run-text.ts';
import { deliveredText } from '../../support/delivered-run.ts';
import { awkwardRun } from '../../support/kept-run.ts';
import { noPromtool, promtoolComplaints, promtoolPath } from '../../support/promtool.ts';
import { servedCollector, type ServedCollector } from '../../support/served-collector.ts';

const random = mulberry32(6);
const runText = (id: string) => keptRunText(awkwardRun(random, id));
const json = { 'content-type': 'application/json' };
const lines = { 'content-type': 'application/x-ndjson' };

let served: ServedCollector;
beforeEach(async () => {
  served = await servedCollector();
});
afterEach(() => served.stop());

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${served.url}${path}`, { headers });
const post = (path: string, body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = json) =>
  fetch(`${served.url}${path}`, { method: 'POST', body, headers });

/** Names of the fields of an answer. */
async function fields(answer: Response): Promise<string[]> {
  const body: unknown = await answer.json();
  return typeof body === 'object' && body !== null ? Object.keys(body) : [];
}

describe('a collector that is given runs', () => {
  it('says whether a run is stored, known, there with another content, or refused', async () => {
    const text = runText('a');
    expect((await post('/v1/runs', text)).status).toBe(201);
    const again = await post('/v1/runs', text);
    expect(again.status).toBe(200);
    expect(await again.json()).toEqual({ id: 'a', outcome: 'known' });
    expect((await post('/v1/runs', runText('a'))).status).toBe(409);
    const refused = await post('/v1/runs', '{"id":"b"}');
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({ outcome: 'refused' });
  });

  it('gives a batch a receipt for each line, packed or not', async () => {
    const texts = [runText('a'), 'nonsense', runText('b')];
    const answer = await post('/v1/runs', `${texts.join('\n')}\n`, lines);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      receipts: [{ id: 'a', outcome: 'stored' }, { outcome: 'refused' }, { id: 'b', outcome: 'stored' }],
    });
    const packed = await post('/v1/runs', gzipSync(texts.join('\n')), {
      ...lines,
      'content-encoding': 'gzip',
    });
    expect(await packed.json()).toMatchObject({ receipts: [{ outcome: 'known' }, {}, { outcome: 'known' }] });
  });

  it('gives back the text it was given, and who sent it', async () => {
    const text = runText('a');
    await post('/v1/runs', text, {
      ...json,
      'arsenal-device': 'd-1',
      'arsenal-device-name': encodeURIComponent('Zoë’s phone'),
      'arsenal-region': 'eu',
    });
    expect(await (await get('/v1/runs/a')).text()).toBe(text);
    expect(await (await get('/v1/runs?device=d-1')).json()).toMatchObject({
      items: [{ id: 'a', deviceName: 'Zoë’s phone', region: 'eu' }],
    });
    expect(await (await get('/v1/runs?device=d-2')).json()).toEqual({ items: [] });
  });

  it('gives what a run is called to nobody as a page, a header or a label', async () => {
    const name = '<script>alert(1)</script>"\n=cmd()';
    await post('/v1/runs', deliveredText({ id: 'a', part: { name } }), {
      ...json,
      'arsenal-device': encodeURIComponent(name.replace('\n', '')),
    });
    for (const path of ['/v1/runs', '/v1/runs/a', '/v1/series?case=x', '/metrics', '/v1/runs/%3Cscript%3E']) {
      const answer = await get(path);
      expect(answer.headers.get('content-type')).toMatch(/^(application\/(problem\+)?json|text\/plain)/);
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
      if (path === '/metrics' || path.includes('%3C')) expect(await answer.text()).not.toContain('script');
    }
    expect(await (await get('/v1/runs')).json()).toMatchObject({ items: [{ name }] });
  });

  it('lists page by page', async () => {
    await post('/v1/runs', ['a', 'b', 'c'].map(runText).join('\n'), lines);
    const first: unknown = await (await get('/v1/runs?limit=2')).json();
    expect(first).toMatchObject({ items: [{ id: 'c' }, { id: 'b' }], next: '2' });
    expect(await (await get('/v1/runs?limit=2&cursor=2')).json()).toMatchObject({ items: [{ id: 'a' }] });
  });

  it('takes events of a run that is on', async () => {
    const event = { type: 'output', case: 0, text: 'hello' };
    const sent = await post('/v1/runs/a/events?from=0', `${JSON.stringify(event)}\n`.repeat(2), lines);
    expect(await sent.json()).toEqual({ events: 2 });
    expect((await post('/v1/runs/a/events?from=9', JSON.stringify(event), lines)).status).toBe(409);
    expect((await post('/v1/runs/a/events?from=0', '{"type":"other"}', lines)).status).toBe(422);
    expect((await post('/v1/runs/a/events', JSON.stringify(event), lines)).status).toBe(400);
  });
});

describe('a collector that is given too much, or nonsense', () => {
  it('stops unpacking a body at the limit', async () => {
    await served.stop();
    served = await servedCollector({ limits: { bodyBytes: 10_000 } });
    const bomb = gzipSync('0'.repeat(5_000_000));
    expect(bomb.length).toBeLessThan(10_000);
    const answer = await post('/v1/runs', bomb, { ...json, 'content-encoding': 'gzip' });
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({ code: 'too-large' });
    expect((await post('/v1/runs', 'x'.repeat(10_001))).status).toBe(413);
  });

  it.each([
    ['a batch of more lines than it takes', '1\n'.repeat(101), lines, 413],
    ['bytes that are no gzip', 'hello', { ...json, 'content-encoding': 'gzip' }, 400],
    ['a packing it does not know', 'hello', { ...json, 'content-encoding': 'br' }, 415],
    ['a type it does not know', 'hello', { 'content-type': 'text/plain' }, 415],
    ['text that is not UTF-8', Uint8Array.of(0x22, 0xff, 0x22), json, 400],
    ['a sender that is not percent-encoded', '{}', { ...json, 'arsenal-device': '%' }, 400],
    ['a sender of two lines', '{}', { ...json, 'arsenal-region': '%0A' }, 400],
    ['no body', '', {}, 415],
  ] as const)('refuses %s', async (_, body, headers, status) => {
    const answer = await post('/v1/runs', body, headers);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await fields(answer)).toEqual(['code', 'message']);
  });

  it.each([
    ['/v1/runs?limit=0', 400],
    ['/v1/runs?limit=1e999', 400],
    ['/v1/runs?from=-1e999', 400],
    ['/v1/live?after=1e999', 400],
    ['/v1/runs?limit=1&limit=2', 400],
    ['/v1/runs?colour=red', 400],
    ['/v1/series', 400],
    ['/v1/runs/%E0%A4%A', 400],
    ['/v1/runs/none', 404],
    ['/v1/nothing', 404],
    [`/v1/runs/${'x'.repeat(500)}`, 414],
    ['/v1/audit?before=-1', 400],
    ['/v1/channels', 426],
  ] as const)('answers %.30s with %i', async (path, status) => {
    const answer = await get(path);
    expect(await fields(answer)).toEqual(['code', 'message']);
    expect(answer.status).toBe(status);
  });
});

describe('a collector that is asked of itself', () => {
  it('says who it is and that it is well', async () => {
    expect(await (await get('/v1/about')).json()).toEqual({
      name: 'test',
      version: '0.0.0',
      needsToken: false,
    });
    expect((await get('/healthz')).status).toBe(200);
    expect((await get('/readyz')).status).toBe(200);
  });

  it('describes itself in OpenAPI 3.1', async () => {
    expect(await (await get('/openapi.json')).json()).toMatchObject({
      openapi: '3.1.0',
      paths: {
        '/v1/runs': { post: {}, get: {} },
        '/v1/runs/{id}/events': { post: {} },
        '/v1/live': { get: {} },
      },
    });
  });

  it('counts what it receives', async () => {
    await post('/v1/runs', runText('a'));
    expect(await (await get('/metrics')).text()).toContain(
      'arsenal_collector_received_runs_total{outcome="stored"} 1\n',
    );
  });

  if (!promtoolPath) console.log(noPromtool);
  it.runIf(promtoolPath)('writes metrics that promtool has nothing to say of', async () => {
    await post('/v1/runs', runText('a'));
    expect(promtoolComplaints(await (await get('/metrics')).text())).toBe('');
  });
});
