import type { Sender } from '../../../lab/model/delivery.ts';

/** What SQLite gives back as it was given: no half characters, and no end of text within. */
export const storable = (text: string): string => text.toWellFormed().replaceAll('\0', '\ufffd');

export const storableSender = ({ device, deviceName, region }: Sender): Sender => ({
  device: storable(device),
  deviceName: storable(deviceName),
  region: storable(region),
});
