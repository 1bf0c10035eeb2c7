import { describe, expect, it } from 'vitest';
import { suites } from '../../../src/lab/benchmarks/index.ts';
import { exampleText, loadSuite, sourceOf } from '../../../src/web/host/built-in-suites.ts';
import { attachment, suiteText } from '../../support/suite-cases.ts';

/** Answers with the file of `data/` that the address ends with, and remembers what was asked for. */
function diskFetch(status = 200) {
  const asked: string[] = [];
  const fetchFile = async (address: RequestInfo | URL) => {
    const path = address instanceof Request ? address.url : String(address);
    asked.push(path);
    const name = path.replace(/\?.*$/, '').replace(/^.*\//, '');
    const body = status === 200 ? (await attachment(name)).bytes : '';
    return new Response(body, { status });
  };
  return { asked, fetchFile };
}

describe('loadSuite', () => {
  it.each(suites.filter(({ kind }) => kind === 'written'))(
    'gives $id with its text and its files',
    async ({ id, title, attachments }) => {
      const { fetchFile, asked } = diskFetch();
      const expected = await Promise.all(attachments.map(attachment));
      const text = await suiteText(id);
      const benchmark = { kind: 'written', title, language: 'ts', text, attachments: expected };
      expect(await loadSuite(id, fetchFile)).toEqual({ ok: true, value: benchmark });
      // Never inlined: the policy forbids to fetch a data: address.
      expect(asked.filter((address) => address.startsWith('data:'))).toEqual([]);
      expect(asked).toHaveLength(attachments.length);
    },
  );

  it.each(suites.filter(({ kind }) => kind === 'trusted'))(
    'names the trusted suite $id',
    async ({ id, title }) => {
      expect(await loadSuite(id)).toEqual({ ok: true, value: { kind: 'trusted', title, suite: id } });
    },
  );

  it('fails for a suite that there is not', async () => {
    const failure = { code: 'suite-unavailable', message: 'no built-in suite is called "nothing"' };
    expect(await loadSuite('nothing')).toEqual({ ok: false, failure });
    expect(await sourceOf('example')).toMatchObject({ ok: false, failure: { code: 'suite-unavailable' } });
  });

  it('fails for a file that is not served, or not reached', async () => {
    const missing = await loadSuite('json', diskFetch(404).fetchFile);
    const answered = 'its file browser-compat.json answered 404';
    expect(missing).toEqual({ ok: false, failure: { code: 'suite-unavailable', message: answered } });
    const offline = await loadSuite('json', () => Promise.reject(new TypeError('Failed to fetch')));
    const unreached = 'its file browser-compat.json: TypeError: Failed to fetch';
    expect(offline).toEqual({ ok: false, failure: { code: 'suite-unavailable', message: unreached } });
  });
});

describe('sourceOf', () => {
  it.each(suites)('is the source text of $id', async ({ id, kind }) => {
    const source = await sourceOf(id);
    const sign = kind === 'written' ? "from 'arsenal-lab'" : 'export function';
    expect(source.ok && source.value).toContain(sign);
  });
});

describe('exampleText', () => {
  it('is a small benchmark that imports from arsenal-lab', async () => {
    const text = await exampleText();
    expect(text).toBe(await suiteText('example'));
    expect(text.split('\n').length).toBeLessThan(40);
  });
});
