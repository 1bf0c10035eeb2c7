import type { ComponentProps } from 'react';
import { countText, durationText, percentText } from '../../../lab/model/quantity-text.ts';
import { presetOf, presets } from '../../../lab/model/presets.ts';
import type { PresetName, Thoroughness } from '../../../lab/model/presets.ts';
import type { Lab } from '../lab.ts';
import { useView } from '../use-view.ts';
import { thoroughnessOf } from './thoroughness-of.ts';

type Props = { lab: Pick<Lab, 'settings' | 'toasts'>; control?: ComponentProps<'select'> };

const names: Record<PresetName, string> = { quick: 'Quick', standard: 'Standard', thorough: 'Thorough' };
const isPreset = (name: string): name is PresetName => Object.hasOwn(names, name);

/** How thorough the next run is. Numbers of one's own are made in the settings, and can be had back when left. */
export function PresetSelect({ lab: { settings, toasts }, control }: Props) {
  const now = useView(settings);
  const chosen = presetOf(now) ?? 'own';
  const choose = (name: string) => {
    if (!isPreset(name)) return;
    const before = thoroughnessOf(settings.view());
    settings.change(presets[name]);
    if (chosen !== 'own') return;
    const undo = { label: 'Undo', run: () => settings.change(before) };
    toasts.show(`${names[name]} is chosen in place of your own numbers.`, { action: undo });
  };
  return (
    <select
      {...control}
      className="input"
      title={presetText(now)}
      value={chosen}
      onChange={({ target }) => choose(target.value)}
    >
      {Object.entries(names).map(([name, label]) => (
        <option key={name} value={name}>
          {label}
        </option>
      ))}
      <option value="own" disabled={chosen !== 'own'}>
        {chosen === 'own' ? 'Own' : 'Own: set in Settings'}
      </option>
    </select>
  );
}

/** `10 to 20 workers a case, 3.00 s, ± 0.500 % wanted` */
function presetText({ replicates, mostReplicates, budgetMs, precision }: Thoroughness): string {
  const most = Math.max(replicates, mostReplicates);
  const workers =
    most > replicates ? `${countText(replicates)} to ${countText(most)}` : countText(replicates);
  return `${workers} workers, ${durationText(budgetMs)} a case, ± ${percentText(precision)} wanted`;
}
