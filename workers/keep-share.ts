import { fileNameHeader } from '../src/lab/wire/service-contract.ts';

/** The part of a cache this writes to. */
type Shelf = { put(key: string, response: Response): Promise<void> };

/** More than this is no benchmark; the rest is dropped. */
const most = { files: 16, bytes: 32 * 2 ** 20 };

/** Lays what the share sheet posted on the shelf, where the page that opens next finds it. */
export async function keepShare(form: FormData, shelf: Shelf, scope: string): Promise<void> {
  const texts = ['title', 'text', 'url']
    .map((name) => form.get(name))
    .filter((value) => typeof value === 'string');
  const text = texts.filter((value) => value !== '').join('\n');
  if (text !== '') await shelf.put(`${scope}share/text`, new Response(text));
  const files = form.getAll('files').filter((value) => typeof value !== 'string');
  const kept = files.slice(0, most.files).filter((file) => file.size <= most.bytes);
  for (const [index, file] of kept.entries()) {
    const headers = { [fileNameHeader]: encodeURIComponent(file.name) };
    await shelf.put(`${scope}share/${index}`, new Response(file, { headers }));
  }
}
