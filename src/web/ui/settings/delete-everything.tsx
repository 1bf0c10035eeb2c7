import { useState } from 'react';
import type { SyntheticEvent } from 'react';
import { exportRuns, finished } from '../history/export-runs.ts';
import { tellFailure } from '../history/tell-failure.ts';
import type { Lab } from '../lab.ts';
import { Button } from '../primitives/button.tsx';
import { Dialog } from '../primitives/dialog.tsx';
import { Field } from '../primitives/field.tsx';

type Props = { lab: Lab; onClose: () => void };

/** The word that has to be typed, so that nothing is lost to a slip of the hand. */
const word = 'delete';

export function DeleteEverything({ lab, onClose }: Props) {
  const [typed, setTyped] = useState('');
  const agreed = typed.trim().toLowerCase() === word;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!agreed) return;
    onClose();
    void deleteEverything(lab);
  };
  return (
    <Dialog title="Delete every run" onClose={onClose}>
      <p>
        All runs on this device go, with all their samples; a run that is going on stays. They can be brought
        back until the lab is opened again, in this or another tab, or a run needs their room.
      </p>
      <form className="delete-everything" onSubmit={submit}>
        <Field label={`Type “${word}” to confirm`}>
          {(control) => (
            <input
              {...control}
              ref={openHere}
              className="input"
              autoComplete="off"
              autoCapitalize="none"
              value={typed}
              onChange={({ target }) => setTyped(target.value)}
            />
          )}
        </Field>
        <div className="dialog__actions">
          <Button onClick={() => void exportRuns(lab)}>Export everything first</Button>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" look="danger" disabled={!agreed}>
            Delete every run
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** A dialog that opens gives the focus to what carries this attribute, which React does not write. */
const openHere = (input: HTMLInputElement | null) => input?.setAttribute('autofocus', '');

async function deleteEverything({ archive, deletions, toasts }: Lab) {
  const listed = await archive.list();
  if (!listed.ok) {
    tellFailure(toasts, listed.failure);
    return;
  }
  const ids = finished(listed.value);
  if (ids.length === 0) toasts.show('There was no run to delete.');
  else await deletions.remove(ids);
}
