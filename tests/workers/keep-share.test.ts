import { expect, it } from 'vitest';
import { fileNameHeader } from '../../src/lab/wire/service-contract.ts';
import { keepShare } from '../../workers/keep-share.ts';

const scope = 'https://host/lab/';

async function kept(fill: (form: FormData) => void) {
  const form = new FormData();
  fill(form);
  const entries: [string, string | null, string][] = [];
  const put = async (key: string, response: Response) => {
    entries.push([key, response.headers.get(fileNameHeader), await response.text()]);
  };
  await keepShare(form, { put }, scope);
  return entries;
}

it('joins what was written and keeps every file under its name', async () => {
  const entries = await kept((form) => {
    form.set('title', 'Sorts');
    form.set('text', '');
    form.set('url', 'https://host/lab/#/share/x');
    form.append('files', new File(['a'], 'mäße.bench.ts'));
    form.append('files', new File(['b'], 'b.wasm'));
  });
  expect(entries).toEqual([
    [`${scope}share/text`, null, 'Sorts\nhttps://host/lab/#/share/x'],
    [`${scope}share/0`, 'm%C3%A4%C3%9Fe.bench.ts', 'a'],
    [`${scope}share/1`, 'b.wasm', 'b'],
  ]);
});

it('keeps nothing of an empty form', async () => {
  expect(await kept((form) => form.set('text', ''))).toEqual([]);
});

it('drops files past the sixteenth and files over 32 MB', async () => {
  const names = await kept((form) => {
    form.append('files', new File([new Uint8Array(32 * 2 ** 20 + 1)], 'large'));
    for (let index = 0; index < 20; index++) form.append('files', new File(['x'], `f${index}`));
  });
  expect(names.map(([, name]) => name)).toEqual(Array.from({ length: 15 }, (_, index) => `f${index}`));
});

it('is not fooled by text in the place of files', async () => {
  expect(await kept((form) => form.append('files', 'text'))).toEqual([]);
});
