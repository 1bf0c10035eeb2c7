import { useState } from 'react';
import type { SyntheticEvent } from 'react';
import type { DeliverySettings, Destination } from '../../../lab/model/outbox.ts';
import { tellFailure } from '../history/tell-failure.ts';
import type { Lab } from '../lab.ts';
import { Button } from '../primitives/button.tsx';
import { Field } from '../primitives/field.tsx';
import { destinationTyped, tokenKept, typedOf } from './destination-typed.ts';
import type { TypedDestination } from './destination-typed.ts';

type Props = { lab: Lab; settings: DeliverySettings };

const kinds: Record<Destination['kind'], string> = {
  own: 'The collector at the address the lab came from, if there is one',
  collector: 'A collector at another address',
  otlp: 'An OpenTelemetry endpoint',
  none: 'Nowhere: runs stay on this device',
};
const isKind = (name: string): name is Destination['kind'] => Object.hasOwn(kinds, name);

/** Nothing is sent elsewhere before it is saved. */
export function DestinationForm({ lab, settings }: Props) {
  const [typed, setTyped] = useState(() => typedOf(settings));
  const [error, setError] = useState<string>();
  const change = (part: Partial<TypedDestination>) => {
    setError(undefined);
    setTyped({ ...typed, ...part });
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const read = destinationTyped(typed, settings, location.origin);
    if (!read.ok) setError(read.message);
    else void save(lab, read.settings);
  };
  return (
    <form className="destination-form" onSubmit={submit}>
      <KindChoice chosen={typed.kind} onChoose={(kind) => change({ kind })} />
      <PlaceFields
        typed={typed}
        error={error}
        kept={tokenKept(typed, settings, location.origin)}
        onChange={change}
      />
      <TextField
        label="Device name"
        value={typed.deviceName}
        onChange={(deviceName) => change({ deviceName })}
      />
      <TextField
        label="Region"
        hint="Where this device stands, in your own words; may stay empty."
        value={typed.region}
        onChange={(region) => change({ region })}
      />
      <SaveButton />
    </form>
  );
}

const SaveButton = () => (
  <div>
    <Button type="submit" look="primary">
      Save
    </Button>
  </div>
);

type Place = {
  typed: TypedDestination;
  error: string | undefined;
  /** The token that stays where none is typed. */
  kept: string | undefined;
  onChange: (part: Partial<TypedDestination>) => void;
};

/** The address and the token, where there are any. */
function PlaceFields({ typed: { kind, url, token }, error, kept, onChange }: Place) {
  const hasAddress = kind === 'collector' || kind === 'otlp';
  return (
    <>
      {hasAddress && (
        <TextField
          label="Address"
          value={url}
          error={error}
          hint={kind === 'otlp' ? 'Takes OTLP/HTTP metrics as JSON: …/v1/metrics' : undefined}
          onChange={(next) => onChange({ url: next })}
        />
      )}
      {kind !== 'none' && (
        <TextField
          label="Token"
          isSecret
          value={token}
          hint={tokenHint(kept)}
          onChange={(next) => onChange({ token: next })}
        />
      )}
    </>
  );
}

async function save({ outbox, toasts }: Lab, settings: DeliverySettings) {
  const kept = await outbox.configure(settings);
  if (kept.ok) toasts.show('Saved.');
  else tellFailure(toasts, kept.failure);
}

const tokenHint = (kept: string | undefined) =>
  kept === undefined
    ? 'Kept in this browser, and shown nowhere again. Leave empty where none is wanted.'
    : `One is set${kept.length >= 12 ? `, ending in ${kept.slice(-4)}` : ''}. Leave empty to keep it; another address drops it.`;

type Choice = { chosen: Destination['kind']; onChoose: (kind: Destination['kind']) => void };

function KindChoice({ chosen, onChoose }: Choice) {
  return (
    <fieldset className="destination-form__kinds">
      <legend>Runs go to</legend>
      {Object.entries(kinds).map(([name, text]) => (
        <label className="choice" key={name}>
          <input
            type="radio"
            name="destination"
            value={name}
            checked={chosen === name}
            onChange={() => isKind(name) && onChoose(name)}
          />
          {text}
        </label>
      ))}
    </fieldset>
  );
}

type Text = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string | undefined;
  error?: string | undefined;
  isSecret?: boolean;
};

function TextField({ label, value, onChange, hint, error, isSecret = false }: Text) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <input
          {...control}
          className="input"
          type={isSecret ? 'password' : 'text'}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={2_000}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </Field>
  );
}
