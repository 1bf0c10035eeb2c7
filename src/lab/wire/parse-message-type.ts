/** The `type` of a message from another realm, or undefined where it has none. */
export function parseMessageType(message: unknown): string | undefined {
  if (typeof message !== 'object' || message === null || !('type' in message)) return undefined;
  return typeof message.type === 'string' ? message.type : undefined;
}
