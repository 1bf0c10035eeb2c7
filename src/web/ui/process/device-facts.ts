import { bytesText, countText, durationText, percentText } from '../../../lab/model/quantity-text.ts';
import type { Milliseconds } from '../../../lab/model/units.ts';
import type { Quota } from '../../archive/archive.ts';
import type { OfflineView } from '../../offline/offline-view.ts';
import { tellsMemorySize } from '../../process-monitor/chromium-only.ts';
import type { Battery, PressureState } from '../../process-monitor/probes.ts';
import type { ProcessView } from '../../process-monitor/process-view.ts';
import { memorySizeText } from '../../../lab/words/environment-text.ts';
import type { Fact } from '../settings/fact-list.tsx';

const absent = 'not available in this browser';

const pressures: Record<PressureState, string> = {
  nominal: 'nominal: the processor has room',
  fair: 'fair: busy, without trouble',
  serious: 'serious: the processor is heavily used, times will be longer',
  critical: 'critical: the processor is at its limit, times are not to be trusted',
};

/** What does not change while the page is open. */
export function fixedFacts({ navigator }: Window, clockStepMs: Milliseconds): Fact[] {
  return [
    ['Cores', countText(navigator.hardwareConcurrency)],
    [
      'Memory of the device',
      tellsMemorySize(navigator)
        ? `${memorySizeText(navigator.deviceMemory * 2 ** 30)}, as the browser rounds it`
        : absent,
    ],
    ['Clock step of this page', durationText(clockStepMs)],
  ];
}

/** What the device tells while the monitor samples. */
export function changingFacts({ offered, pressure, battery }: ProcessView): Fact[] {
  return [
    ['Processor pressure', offered.pressure ? pressureText(pressure) : absent],
    ['Battery', offered.battery ? batteryText(battery) : absent],
  ];
}

const pressureText = (pressure: PressureState | undefined) =>
  pressure ? pressures[pressure] : 'no reading yet';

function batteryText(battery: Battery | undefined): string {
  if (!battery) return 'no reading yet';
  return `${percentText(battery.level)}, ${battery.charging ? 'charging or on mains' : 'running down'}`;
}

export function keepingFacts(quota: Quota | undefined, offline: OfflineView): Fact[] {
  return [
    ['Cross-origin isolated', offline.isolated ? 'yes: fine clock' : 'no: coarse clock'],
    ['Storage', quota ? `${bytesText(quota.usage)} of ${bytesText(quota.quota)} used` : absent],
    ['Storage kept', quota ? (quota.persisted ? 'until deleted' : 'while there is room') : absent],
    ['Service worker', offline.controlled ? 'serves this page' : 'does not serve this page'],
  ];
}
