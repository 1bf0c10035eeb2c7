import type { Attachment } from '../../../lab/model/benchmark.ts';
import { bytesText } from '../../../lab/model/quantity-text.ts';
import type { Bytes } from '../../../lab/model/units.ts';
import { counted } from '../../../lab/words/counted.ts';
import { importFiles } from '../history/import-files.ts';
import { tellFailure } from '../history/tell-failure.ts';
import type { Lab } from '../lab.ts';
import { openProfile } from '../profile/open-profile.ts';
import { replaceDraft } from './replace-draft.ts';

type Desk = Pick<Lab, 'desk' | 'toasts'>;
type Parts = Desk & Pick<Lab, 'profiles' | 'routes'> & Parameters<typeof importFiles>[0];

const textLimit: Bytes = 1_000_000;
const attachmentLimit: Bytes = 64_000_000;

const profileNames = /\.((cpu|heap)profile|(speedscope|gc|difference)\.json|pprof|pb\.gz|collapsed|folded)$/i;

/** What a file is to the lab, told by its name. */
export function kindOfFile(name: string): 'runs' | 'text' | 'profile' | 'attachment' {
  if (/\.arsenal\.json$/i.test(name)) return 'runs';
  if (profileNames.test(name)) return 'profile';
  return /\.[cm]?[jt]s$/i.test(name) ? 'text' : 'attachment';
}

/** Takes files in: exports go to the archive, profiles to their viewer, the first script to the editor, all else is attached to the benchmark. */
export async function openFiles(
  parts: Parts,
  files: readonly File[],
  { fromLink } = { fromLink: false },
): Promise<void> {
  const of = (kind: ReturnType<typeof kindOfFile>) => files.filter(({ name }) => kindOfFile(name) === kind);
  const scripts = of('text');
  if (of('profile').length > 0) await openProfile(parts, of('profile'));
  if (of('runs').length > 0) await importFiles(parts, of('runs'));
  for (const script of scripts.slice(0, 1)) await openScript(parts, script, fromLink);
  await attachFiles(parts, [...scripts.slice(1), ...of('attachment')]);
}

async function openScript(parts: Desk, file: File, fromLink: boolean) {
  if (isTooLarge(parts, file, textLimit)) return;
  const title = file.name.replace(/(\.bench)?\.[cm]?[jt]s$/i, '');
  const language = /ts$/i.test(file.name) ? 'ts' : 'js';
  replaceDraft(parts, { title, language, text: await file.text(), attachments: [] }, fromLink);
}

/** Adds files to the benchmark on the desk; one of the same name takes the place of the old one. */
export async function attachFiles(parts: Desk, files: readonly File[]): Promise<void> {
  const fitting = files.filter((file) => !isTooLarge(parts, file, attachmentLimit));
  if (fitting.length === 0) return;
  const added: Attachment[] = await Promise.all(
    fitting.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
  const names = new Set(added.map(({ name }) => name));
  const kept = parts.desk.view().draft.attachments.filter(({ name }) => !names.has(name));
  parts.desk.edit({ attachments: [...kept, ...added] });
  const size = bytesText(added.reduce((sum, { bytes }) => sum + bytes.length, 0));
  parts.toasts.show(`Attached ${counted(added.length, 'file')}, ${size}.`);
}

function isTooLarge({ toasts }: Desk, { name, size }: File, limitBytes: Bytes): boolean {
  const tooLarge = size > limitBytes;
  if (tooLarge) tellFailure(toasts, { code: 'file-too-large', name, limitBytes });
  return tooLarge;
}
