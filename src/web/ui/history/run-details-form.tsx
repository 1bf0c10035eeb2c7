import { useState } from 'react';
import type { KeyboardEvent, SyntheticEvent } from 'react';
import type { RunEntry } from '../../archive/archive.ts';
import { Button } from '../primitives/button.tsx';
import { Field } from '../primitives/field.tsx';
import { typedTags } from './history-query.ts';
import './run-details-form.css';

type Props = {
  run: Pick<RunEntry, 'name' | 'tags'>;
  onSave: (name: string, tags: string[]) => void;
  onCancel: () => void;
};

/** Name and tags in place of the title. Enter saves, Escape leaves everything as it was. */
export function RunDetailsForm({ run, onSave, onCancel }: Props) {
  const [name, setName] = useState(run.name);
  const [tags, setTags] = useState(run.tags.join(', '));
  const nameless = name.trim() === '';
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!nameless) onSave(name.trim(), typedTags(tags));
  };
  const leave = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') onCancel();
  };
  return (
    <form
      className="run-details-form"
      aria-label={`Rename or tag ${run.name}`}
      onSubmit={submit}
      onKeyDown={leave}
    >
      <TextField
        label="Name"
        value={name}
        onChange={setName}
        error={nameless ? 'A run needs a name.' : undefined}
        first
      />
      <TextField label="Tags" value={tags} onChange={setTags} hint="Separated by commas." />
      <div className="run-details-form__actions">
        <Button type="submit" look="primary" disabled={nameless}>
          Save
        </Button>
        <Button look="quiet" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

type Text = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  error?: string | undefined;
  first?: boolean;
};

function TextField({ label, value, onChange, hint, error, first = false }: Text) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <input
          {...control}
          className="input"
          value={value}
          maxLength={200}
          autoFocus={first}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}
