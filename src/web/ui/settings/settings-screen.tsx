import type { Theme } from '../../../lab/model/settings.ts';
import { initialSettings } from '../../settings-store.ts';
import type { Lab } from '../lab.ts';
import { Button } from '../primitives/button.tsx';
import { Field } from '../primitives/field.tsx';
import { Panel } from '../primitives/panel.tsx';
import { useView } from '../use-view.ts';
import { AboutPanel } from './about-panel.tsx';
import { limitFields, measuringFields } from './number-fields.ts';
import type { NumberField } from './number-fields.ts';
import { NumberSetting } from './number-setting.tsx';
import { PresetSelect } from './preset-select.tsx';
import { SelfTestPanel } from './self-test-panel.tsx';
import { StoragePanel } from './storage-panel.tsx';
import './settings-screen.css';

/** What a person sets once, and what there is to know about this copy of the lab. */
export function SettingsScreen({ lab }: { lab: Lab }) {
  return (
    <div className="settings-screen">
      <h1 className="visually-hidden">Settings</h1>
      <div className="settings-screen__column">
        <SelfTestPanel lab={lab} />
        <Panel title="Measuring" aside={<ResetButton lab={lab} />}>
          <p className="settings-screen__lead">
            Taken over by the next run. A run keeps the numbers it was made with.
          </p>
          <PresetSetting lab={lab} />
          <Numbers lab={lab} fields={measuringFields} />
        </Panel>
        <Panel title="Limits">
          <p className="settings-screen__lead">
            What a case may do before it is ended, so that the others can go on.
          </p>
          <Numbers lab={lab} fields={limitFields} />
        </Panel>
        <Panel title="Screen">
          <ThemeChoice lab={lab} />
          <LiveChartsChoice lab={lab} />
        </Panel>
      </div>
      <div className="settings-screen__column">
        <StoragePanel lab={lab} />
        <AboutPanel lab={lab} />
      </div>
    </div>
  );
}

function PresetSetting({ lab }: { lab: Lab }) {
  const hint =
    'Quick for a first look, thorough for differences below a hundredth. Change a number, and it is your own.';
  return (
    <Field label="Preset" hint={hint}>
      {(control) => (
        <span className="settings-screen__preset">
          <PresetSelect lab={lab} control={control} />
        </span>
      )}
    </Field>
  );
}

function Numbers({ lab, fields }: { lab: Lab; fields: readonly NumberField[] }) {
  return (
    <div className="settings-screen__numbers">
      {fields.map((field) => (
        <NumberSetting key={field.key} store={lab.settings} field={field} />
      ))}
    </div>
  );
}

function ResetButton({ lab: { settings, toasts } }: { lab: Lab }) {
  const now = useView(settings);
  const changed = JSON.stringify(now) !== JSON.stringify({ ...now, ...initialSettings });
  const reset = () => {
    const before = settings.view();
    settings.change(initialSettings);
    const undo = { label: 'Undo', run: () => settings.change(before) };
    toasts.show('All settings are back to their defaults.', { action: undo });
  };
  return (
    <Button look="quiet" onClick={reset} aria-disabled={!changed}>
      Reset to defaults
    </Button>
  );
}

const themes: Record<Theme, string> = { system: 'As the system', light: 'Light', dark: 'Dark' };
const isTheme = (name: string): name is Theme => Object.hasOwn(themes, name);

function ThemeChoice({ lab: { settings } }: { lab: Lab }) {
  const { theme } = useView(settings);
  return (
    <fieldset className="settings-screen__choices">
      <legend>Theme</legend>
      {Object.entries(themes).map(([name, text]) => (
        <label className="choice" key={name}>
          <input
            type="radio"
            name="theme"
            value={name}
            checked={theme === name}
            onChange={() => isTheme(name) && settings.change({ theme: name })}
          />
          {text}
        </label>
      ))}
    </fieldset>
  );
}

function LiveChartsChoice({ lab: { settings } }: { lab: Lab }) {
  const { liveCharts } = useView(settings);
  return (
    <div>
      <label className="choice">
        <input
          type="checkbox"
          aria-describedby="live-charts-why"
          checked={liveCharts}
          onChange={({ target }) => settings.change({ liveCharts: target.checked })}
        />
        Live charts
      </label>
      <p className="field__note" id="live-charts-why">
        Draw the charts while a run is on. Off, they are drawn when it has ended.
      </p>
    </div>
  );
}
