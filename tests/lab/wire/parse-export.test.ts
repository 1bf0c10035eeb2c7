import { describe, expect, it } from 'vitest';
import { exportDigestText, exportSeams } from '../../../src/lab/wire/export-file.ts';
import { parseExport } from '../../../src/lab/wire/parse-export.ts';

const hash = 'a'.repeat(64);
const entries = [
  { id: 'run-1', hash },
  { id: 'run-2', hash: 'b'.repeat(64) },
];

function file(runs = entries): string {
  const { head, before, after } = exportSeams(hash, runs);
  return head + runs.map((_, index) => `${before(index)}{"n":${index}}`).join('') + after;
}

describe('parseExport', () => {
  it('reads the frame of a file back', () => {
    const runs = entries.map((entry, n) => ({ ...entry, content: { n } }));
    expect(parseExport(file())).toEqual({ ok: true, value: { hash, runs } });
    expect(parseExport(file([]))).toEqual({ ok: true, value: { hash, runs: [] } });
  });

  it('says so when the file is from a newer lab, whatever else is in it', () => {
    const newer = '{"format":"arsenal-lab","version":2,"chapters":[]}';
    expect(parseExport(newer)).toEqual({ ok: false, failure: { code: 'newer-format', version: 2 } });
  });

  it.each([
    ['no JSON', 'PK\u0003\u0004', '$'],
    ['a file that is cut off', file().slice(0, -20), '$'],
    ['another kind of file', '{"format":"speedscope","version":1}', '$'],
    ['an older version than the first', file().replace('"version":1', '"version":0'), '$.version'],
    ['another format', file().replace('"arsenal-lab"', '"arsenal"'), '$.format'],
    ['a hash that is none', file().replace(hash, 'none'), '$.hash'],
    ['an id that is a path', file().replace('"run-2"', '"../run"'), '$.runs[1].id'],
    ['an id that is there twice', file().replace('"run-2"', '"run-1"'), '$.runs[1].id'],
    ['a run without content', file().replace('"content":{"n":1},', ''), '$.runs[1].content'],
    ['a list', '[]', '$'],
    ['nothing', '', '$'],
    ['null', 'null', '$'],
  ])('refuses %s', (_, text, where) => {
    const parsed = parseExport(text);
    expect(parsed).toMatchObject({ ok: false, failure: { code: 'not-an-export' } });
    expect(parsed.ok ? '' : Reflect.get(parsed.failure, 'where')).toContain(where);
  });
});

describe('exportDigestText', () => {
  it('does not depend on the order of the runs, but on their ids', () => {
    expect(exportDigestText(entries.toReversed())).toBe(exportDigestText(entries));
    expect(exportDigestText([{ ...entries[0], id: 'x' }, entries[1]])).not.toBe(exportDigestText(entries));
  });
});
