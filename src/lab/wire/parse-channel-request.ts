import { maybe, objectOf, oneOfKinds } from './check.ts';
import { parsedJson } from './parsed-json.ts';
import { isCount, isText, isWord } from './simple-checks.ts';

/**
 * What is asked for over a WebSocket of a collector. Channels are `global`, `run:ID`, `device:ID` and `region:NAME`; `after`
 * is the place in the log from which on to be told.
 */
export type ChannelRequest =
  { type: 'subscribe'; channel: string; after?: number } | { type: 'unsubscribe'; channel: string };

type Of<K extends ChannelRequest['type']> = Extract<ChannelRequest, { type: K }>;

const isRequest = oneOfKinds<ChannelRequest>('type', {
  subscribe: objectOf<Of<'subscribe'>>({ type: isWord('subscribe'), channel: isText, after: maybe(isCount) }),
  unsubscribe: objectOf<Of<'unsubscribe'>>({ type: isWord('unsubscribe'), channel: isText }),
});

const isChannel = (channel: string) => /^(global|(run|device|region):[^\p{Cc}]{0,200})$/u.test(channel);

/** A request out of its JSON; undefined for any other text, and for a channel there cannot be. */
export function parseChannelRequest(text: string): ChannelRequest | undefined {
  const request = parsedJson(text);
  return isRequest(request, '$', () => undefined) && isChannel(request.channel) ? request : undefined;
}
