import { defaultLimits, defaultSettings } from '../lab/model/plan.ts';
import type { Failure } from '../lab/model/failure.ts';
import type { Settings } from '../lab/model/settings.ts';
import { createCell } from './create-cell.ts';
import type { Archive } from './archive/archive.ts';

export const initialSettings: Settings = {
  theme: 'system',
  liveCharts: true,
  ...defaultSettings,
  stallMs: defaultLimits.stallMs,
  outputBytes: defaultLimits.outputBytes,
};

/** The settings as the screens see them: the archive's, over the defaults. */
export interface SettingsStore {
  view(): Settings;
  subscribe(listener: () => void): () => void;
  /** Takes effect at once and is written to the archive. */
  change(part: Partial<Settings>): void;
}

type Keeper = Pick<Archive, 'settings' | 'saveSettings' | 'subscribe'>;

export function createSettingsStore(archive: Keeper, onFailure: (failure: Failure) => void): SettingsStore {
  const { view, set, subscribe } = createCell(initialSettings);
  let changed: Partial<Settings> = {};
  const show = (kept: Partial<Settings>) => {
    const settings = { ...initialSettings, ...upgraded(kept) };
    if (!same(settings, view())) set(settings);
  };
  const read = async (first = false) => {
    const before = changed;
    const kept = await archive.settings();
    if (!kept.ok) onFailure(kept.failure);
    else if (before === changed) show(kept.value);
    // A change made meanwhile is newer than what was read. The first was written without what had been kept.
    else if (first) {
      show({ ...upgraded(kept.value), ...changed });
      void write();
    }
  };
  const write = async () => {
    const saved = await archive.saveSettings(view());
    if (!saved.ok) onFailure(saved.failure);
  };
  void read(true);
  archive.subscribe((change) => {
    if (change === 'settings') void read();
  });
  return {
    view,
    subscribe,
    change(part) {
      changed = { ...changed, ...part };
      set({ ...view(), ...part });
      void write();
    },
  };
}

const same = (a: Settings, b: Settings) => JSON.stringify(a) === JSON.stringify(b);

/** What was the default before a precision could be set; all settings were written with the first change of one. */
const formerDefaults = { samples: 10_000, budgetMs: 3_000, warmUpMs: 100, replicates: 5 };

/** Kept settings whose numbers nobody has chosen follow the defaults of today. */
function upgraded(kept: Partial<Settings>): Partial<Settings> {
  const { samples, budgetMs, warmUpMs, replicates, ...others } = kept;
  const numbers = { samples, budgetMs, warmUpMs, replicates };
  const isFormer = kept.precision === undefined && JSON.stringify(numbers) === JSON.stringify(formerDefaults);
  return isFormer ? others : kept;
}
