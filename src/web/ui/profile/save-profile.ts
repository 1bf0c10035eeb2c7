import type { SavedFormat } from '../../../lab/model/profile-view.ts';
import { download } from '../history/export-runs.ts';
import { tellFailure } from '../history/tell-failure.ts';
import type { Lab } from '../lab.ts';
import type { Study } from './study.ts';

/** What each format is called, what a file of it ends in, and its kind. */
export const savedKinds: Record<SavedFormat, { label: string; hint: string; ending: string; type: string }> =
  {
    speedscope: {
      label: 'speedscope',
      hint: 'The whole profile, for speedscope',
      ending: '.speedscope.json',
      type: 'application/json',
    },
    cpuprofile: {
      label: 'cpuprofile',
      hint: 'The whole profile, for Chrome and Node tools',
      ending: '.cpuprofile',
      type: 'application/json',
    },
    collapsed: {
      label: 'Collapsed stacks',
      hint: 'A line a stack, for flamegraph.pl and others',
      ending: '.collapsed',
      type: 'text/plain',
    },
    svg: { label: 'SVG', hint: 'What is shown, as a drawing', ending: '.svg', type: 'image/svg+xml' },
    html: {
      label: 'HTML',
      hint: 'What is shown, as one page that opens anywhere',
      ending: '.html',
      type: 'text/html',
    },
  };

/** Hands the profile to the browser as a file to keep. */
export async function saveProfile(
  { toasts }: Pick<Lab, 'toasts'>,
  study: Study,
  { format, name }: { format: SavedFormat; name: string },
): Promise<void> {
  const saved = await study.save(format);
  if (!saved.ok) {
    tellFailure(toasts, saved.failure);
    return;
  }
  const { ending, type } = savedKinds[format];
  keep(toasts, new Blob([Uint8Array.from(saved.value)], { type }), `${bareName(name)}${ending}`);
}

/** Hands a picture to the browser as a file to keep. */
export function savePicture({ toasts }: Pick<Lab, 'toasts'>, picture: Blob, name: string): void {
  keep(toasts, picture, `${bareName(name)}.png`);
}

function keep(toasts: Lab['toasts'], file: Blob, name: string) {
  download(file, name);
  toasts.show(`Saved as ${name}.`);
}

const bareName = (name: string) =>
  name.replace(
    /\.(gz|json|cpuprofile|heapprofile|speedscope\.json|collapsed|folded|log|txt|pb\.gz|pprof)$/i,
    '',
  );
