import type { Environment } from '../model/environment.ts';
import type { Bytes } from '../model/units.ts';
import { countText, durationText } from '../model/quantity-text.ts';

/** An environment as names and values, in the order a reader asks. What the platform does not tell is left out. */
export function environmentFacts(environment: Environment): [name: string, value: string][] {
  const { cpu, deviceMemory, clockStepMs } = environment;
  return [
    ['Lab', environment.lab],
    ['Browser', environment.browser],
    ['Engine', environment.engine],
    ['Platform', environment.platform],
    ...optional('Processor', cpu, (name) => name),
    ['Cores', countText(environment.cores)],
    ...optional('Device memory', deviceMemory, memorySizeText),
    ...optional('Clock step', clockStepMs, durationText),
    ['Cross-origin isolated', environment.isolated ? 'yes' : 'no'],
    ['User agent', environment.userAgent],
  ];
}

/** `about 8 GiB`: browsers round it to a power of two. */
export const memorySizeText = (size: Bytes): string => `about ${size / 2 ** 30}\u00a0GiB`;

function optional<T>(name: string, value: T | undefined, text: (value: T) => string): [string, string][] {
  return value === undefined ? [] : [[name, text(value)]];
}

/** One fact a line, to be pasted into a report. */
export const environmentText = (environment: Environment): string =>
  environmentFacts(environment)
    .map(([name, value]) => `${name}: ${value.replaceAll('\u00a0', ' ')}`)
    .join('\n');
