import type { LiveEvent } from '../../lab/model/delivery.ts';
import type { Format, Member } from './create-audience.ts';

/** The bytes for a member: made once for each format and channel; nothing where nothing is on its channel. */
export function writtenOnce(events: readonly LiveEvent[]): (member: Member) => Buffer | undefined {
  let channels: Map<string, LiveEvent[]> | undefined;
  const written = new Map<Format, Map<string, Buffer>>();
  return ({ channel, outlet: { format } }) => {
    channels ??= byChannel(events);
    const found = channels.get(channel);
    if (found === undefined) return undefined;
    const own = written.get(format) ?? new Map<string, Buffer>();
    written.set(format, own);
    const bytes = own.get(channel) ?? format(found, channel);
    own.set(channel, bytes);
    return bytes;
  };
}

function byChannel(events: readonly LiveEvent[]): Map<string, LiveEvent[]> {
  const channels = new Map<string, LiveEvent[]>();
  for (const event of events) {
    const { id, device, region } = event.run;
    for (const channel of ['global', `run:${id}`, `device:${device}`, `region:${region}`]) {
      const list = channels.get(channel);
      if (list === undefined) channels.set(channel, [event]);
      else list.push(event);
    }
  }
  return channels;
}
