import { failureText } from '../../../lab/words/failure-text.ts';
import { download } from '../history/export-runs.ts';
import { tellFailure } from '../history/tell-failure.ts';
import type { Lab } from '../lab.ts';
import { Button } from '../primitives/button.tsx';
import { Notice } from '../primitives/notice.tsx';
import { useView } from '../use-view.ts';

/** A run that could not be written stays in memory; here it is tried again or saved as a file. */
export function UnsavedNotice({ lab }: { lab: Lab }) {
  const { unsaved } = useView(lab.session);
  return unsaved.map(({ id, name, failure }) => {
    const { what, fix } = failureText(failure);
    const actions = (
      <div className="bench-bar__tools">
        <Button onClick={() => void lab.session.retry()}>Try again</Button>
        <Button onClick={() => void exportUnsaved(lab, id)}>Export the run</Button>
      </div>
    );
    return (
      <Notice kind="bad" key={id} action={actions}>
        <strong>“{name}” is not saved.</strong> {what} {fix} Closing this page loses it.
      </Notice>
    );
  });
}

async function exportUnsaved({ session, archive, toasts }: Lab, id: string) {
  const run = session.kept(id);
  if (!run) return;
  const file = await archive.exportUnsaved(run);
  if (file.ok) download(file.value, `${id}.arsenal.json`);
  else tellFailure(toasts, file.failure);
}
