import type { Bytes, Ratio } from '../../lab/model/units.ts';
import type { PressureState } from './probes.ts';

/* What some browsers have beyond the standard's types, each behind the guard that says it is there. */

type Heap = { readonly usedJSHeapSize: Bytes };
type BatteryManager = EventTarget & { readonly charging: boolean; readonly level: Ratio };
type PressureRecord = { readonly state: PressureState };
type PressureObserver = {
  observe(source: 'cpu', options: { sampleInterval: number }): Promise<void>;
  disconnect(): void;
};
type PressureObserverClass = new (onRecords: (records: PressureRecord[]) => void) => PressureObserver;

export const tellsHeap = (clock: Performance): clock is Performance & { readonly memory: Heap } =>
  'memory' in clock;

export const weighsPage = (
  clock: Performance,
): clock is Performance & { measureUserAgentSpecificMemory(): Promise<{ bytes: Bytes }> } =>
  'measureUserAgentSpecificMemory' in clock;

export const hasBattery = (
  browser: Navigator,
): browser is Navigator & { getBattery(): Promise<BatteryManager> } => 'getBattery' in browser;

export const tellsMemorySize = (
  browser: Navigator,
): browser is Navigator & { readonly deviceMemory: number } => 'deviceMemory' in browser;

export const hasPressure = (
  page: Window,
): page is Window & { readonly PressureObserver: PressureObserverClass } => 'PressureObserver' in page;
