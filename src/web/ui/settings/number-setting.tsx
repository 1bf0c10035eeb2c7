import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { SettingsStore } from '../../settings-store.ts';
import { initialSettings } from '../../settings-store.ts';
import { Field } from '../primitives/field.tsx';
import { useView } from '../use-view.ts';
import { shownNumber } from './number-fields.ts';
import type { NumberField } from './number-fields.ts';
import { rangeText, readNumber } from './read-number.ts';

/** One number: typed freely, taken over on Enter or when left, kept as typed with a word on what is wrong. */
export function NumberSetting({ store, field }: { store: SettingsStore; field: NumberField }) {
  const typing = useTyping(store, field);
  return (
    <div className="number-setting">
      <Field label={field.label} hint={hintOf(field)} error={typing.error}>
        {(control) => (
          <span className="number-setting__row">
            <input
              {...control}
              className="input input--number"
              inputMode="decimal"
              autoComplete="off"
              value={typing.shown}
              onChange={({ target }) => typing.type(target.value)}
              onBlur={typing.commit}
              onKeyDown={typing.onKeyDown}
            />
            <span className="number-setting__unit">{field.unit}</span>
          </span>
        )}
      </Field>
      <p className="number-setting__why">{field.why}</p>
    </div>
  );
}

/** What is in the field: the setting, or what is typed and not yet taken over. Escape gives the setting back. */
function useTyping(store: SettingsStore, field: NumberField) {
  const settings = useView(store);
  const [typed, type] = useState<string>();
  const [error, setError] = useState<string>();
  const drop = () => {
    type(undefined);
    setError(undefined);
  };
  const commit = () => {
    if (typed === undefined) return;
    const read = readNumber(typed, field);
    if (!read.ok) {
      setError(read.message);
      return;
    }
    drop();
    store.change({ [field.key]: read.value });
  };
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'Enter') commit();
    if (key === 'Escape') drop();
  };
  return { shown: typed ?? shownNumber(settings, field), error, type, commit, onKeyDown };
}

const defaultText = (field: NumberField) => Number(shownNumber(initialSettings, field)).toLocaleString('en');

const hintOf = (field: NumberField) => `Between ${rangeText(field)}; usually ${defaultText(field)}.`;
