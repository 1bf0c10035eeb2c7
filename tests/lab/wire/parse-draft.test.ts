import { expect, it } from 'vitest';
import { draftText, parseDraft } from '../../../src/lab/wire/parse-draft.ts';
import type { SharedDraft } from '../../../src/lab/wire/parse-draft.ts';

const draft: SharedDraft = {
  title: 'sort 🧪',
  language: 'ts',
  text: "bench('a', () => 1);\n",
  attachments: [{ name: 'a.wasm', bytes: Uint8Array.of(0, 97, 115, 109) }],
};

it('reads back what draftText wrote', () => {
  expect(parseDraft(draftText(draft))).toEqual({ ok: true, value: draft });
});

it.each([
  ['no JSON', '{', '$ expected an object'],
  [
    'a newer version',
    draftText(draft).replace('"version":"1"', '"version":"2"'),
    '$.version expected one of 1',
  ],
  [
    'a language we do not know',
    draftText(draft).replace('"ts"', '"py"'),
    '$.draft.language expected one of ts, js',
  ],
  [
    'a field more',
    draftText(draft).replace('"text"', '"run":true,"text"'),
    '$.draft.run is no field of this format',
  ],
  [
    'broken bytes',
    draftText(draft).replace('AGFzbQ==', '?'),
    '$.draft.attachments[0].bytes expected bytes in base64',
  ],
])('refuses %s', (_, text, message) => {
  expect(parseDraft(text)).toEqual({ ok: false, failure: { code: 'bad-link', message } });
});
