import type { EpochMilliseconds } from '../../../lab/model/units.ts';

const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });

/** `21 Nov 2026, 14:05:09`, in the time zone of the device. */
export const whenText = (at: EpochMilliseconds): string => format.format(at);

const dateFormat = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' });

/** `21 Nov 2026` */
export const dateText = (at: EpochMilliseconds): string => dateFormat.format(at);
