/**
 * The thread that reads profiles and lays them out. It keeps those that are open; to stop anything, terminate it. A second
 * one of it, which goes by that name, does no more than read the second half of a file.
 */
import { expose } from 'comlink';
import { failed, ok } from '../src/lab/model/result.ts';
import { createProfileDesk } from '../src/lab/profile/profile-desk.ts';
import { boxesOf } from '../src/lab/profile/view/boxes-of.ts';
import { fileLines } from '../src/lab/profile/view/file-lines.ts';
import { found } from '../src/lab/profile/view/found.ts';
import { functionTable } from '../src/lab/profile/view/function-table.ts';
import type { ProfileApi } from '../src/lab/wire/profile-api.ts';
import type { ProfileRestApi } from '../src/lab/wire/profile-rest-api.ts';
import { createFileOpening } from './create-file-opening.ts';
import { profileAnalyses } from './profile-analyses.ts';
import { createProfileFiles } from './profile-files.ts';
import { createProfileRest } from './profile-rest.ts';
import { readRest } from './read-rest.ts';
import { sent } from './sent.ts';
import { useExample } from './use-example.ts';
import { warmUp } from './warm-up.ts';

const desk = createProfileDesk();
const files = createProfileFiles(
  () => new Worker(new URL('./profile-files.worker.ts', import.meta.url), { type: 'module' }),
);
const rest = createProfileRest(() => new Worker(self.location.href, { type: 'module', name: 'second' }));
if (self.name !== 'second') rest.start();
const cool = warmUp(useExample);
const openFile = createFileOpening(files, rest.read);
const clock = (): number => performance.now();

const api: ProfileApi = {
  async open(file, name, progress) {
    cool();
    if (!(file instanceof Blob)) return failed({ code: 'unknown-profile', message: 'it is no file' });
    const read = await openFile(file, name, progress);
    rest.end();
    return desk.add(read);
  },
  async take(profile, instead) {
    cool();
    return ok(desk.take(profile, instead));
  },
  close: async (number) => desk.close(number),
  texts: async (number) => desk.of(number, ({ strings, frames }) => ({ strings, frames })),
  boxes: async (view) => sent(desk.of(view.profile, (profile) => boxesOf(profile, view))),
  table: async (view) => sent(desk.of(view.profile, (profile) => functionTable(profile, view))),
  lines: async (view, frame) => sent(desk.of(view.profile, (profile) => fileLines(profile, view, frame))),
  search: async (view, query) => sent(desk.of(view.profile, (profile) => found(profile, view, query, clock))),
  copy: async (number) => desk.of(number, (profile) => profile),
  ...profileAnalyses(desk, files),
};

expose({ ...api, rest: readRest } satisfies ProfileApi & ProfileRestApi);
