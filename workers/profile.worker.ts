/** The thread that reads profiles and lays them out. It keeps those that are open; to stop anything, terminate it. */
import { expose, transfer } from 'comlink';
import { failed, ok, type Result } from '../src/lab/model/result.ts';
import { createProfileDesk } from '../src/lab/profile/profile-desk.ts';
import { boxesOf } from '../src/lab/profile/view/boxes-of.ts';
import { fileLines } from '../src/lab/profile/view/file-lines.ts';
import { found } from '../src/lab/profile/view/found.ts';
import { functionTable } from '../src/lab/profile/view/function-table.ts';
import { neighbours } from '../src/lab/profile/view/neighbours.ts';
import { savedText } from '../src/lab/profile/write/saved-text.ts';
import type { ProfileApi } from '../src/lab/wire/profile-api.ts';
import { blobSource } from './blob-source.ts';
import { unpacked } from './unpacked.ts';

const desk = createProfileDesk();
const clock = (): number => performance.now();

/** Typed arrays made for an answer go with it. */
const sent = <T extends object>(result: Result<T>): Result<T> =>
  result.ok ? transfer(result, buffersIn(result.value)) : result;

const buffersIn = (value: object): ArrayBufferLike[] =>
  Object.values(value).flatMap((part: unknown) => (ArrayBuffer.isView(part) ? [part.buffer] : []));

const unreadable = (error: unknown): Result<never> =>
  failed({ code: 'unknown-profile', message: error instanceof Error ? error.message : 'it cannot be read' });

const api: ProfileApi = {
  async open(file, name, progress) {
    if (!(file instanceof Blob)) return unreadable(undefined);
    const whole = await unpacked(file).catch(unreadable);
    if (!whole.ok) return whole;
    try {
      return desk.open(blobSource(whole.value, progress), name);
    } catch (error) {
      // The file went away, or the disk did.
      if (error instanceof DOMException) return unreadable(error);
      throw error;
    }
  },
  take: async (profile, instead) => ok(desk.take(profile, instead)),
  close: async (number) => desk.close(number),
  texts: async (number) => desk.of(number, ({ strings, frames }) => ({ strings, frames })),
  boxes: async (view) => sent(desk.of(view.profile, (profile) => boxesOf(profile, view))),
  table: async (view) => sent(desk.of(view.profile, (profile) => functionTable(profile, view))),
  neighbours: async (view, frame) => desk.of(view.profile, (profile) => neighbours(profile, view, frame)),
  lines: async (view, frame) => sent(desk.of(view.profile, (profile) => fileLines(profile, view, frame))),
  search: async (view, query) => sent(desk.of(view.profile, (profile) => found(profile, view, query, clock))),
  async save(format, view) {
    const text = desk.of(view.profile, (profile) => [...savedText(format, profile, view)]);
    if (!text.ok) return text;
    const bytes = new Uint8Array(await new Blob(text.value).arrayBuffer());
    return transfer(ok(bytes), [bytes.buffer]);
  },
  copy: async (number) => desk.of(number, (profile) => profile),
};

expose(api);
