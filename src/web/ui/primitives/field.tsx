import { useId } from 'react';
import type { ReactNode } from 'react';
import './field.css';

type Control = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': boolean };
type Props = {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  /** Gives the control what ties it to its label: `children={(control) => <input {...control} />}`. */
  children: (control: Control) => ReactNode;
};

/** A control with its label above, and below what helps or what is wrong. */
export function Field({ label, hint, error, children }: Props) {
  const id = useId();
  const note = error ?? hint;
  const control = {
    id,
    'aria-describedby': note === undefined ? undefined : `${id}-note`,
    'aria-invalid': error !== undefined,
  };
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      {children(control)}
      {note !== undefined && (
        <p className={error === undefined ? 'field__note' : 'field__note field__note--bad'} id={`${id}-note`}>
          {note}
        </p>
      )}
    </div>
  );
}
