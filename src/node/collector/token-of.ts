import type { IncomingHttpHeaders } from 'node:http';

/** A page cannot give a WebSocket a header: it asks for two subprotocols, `arsenal` and this with the token. */
const protocolMark = 'token.';

/** The token of a request: its bearer, or that of a WebSocket's subprotocols. */
export function tokenOf(headers: IncomingHttpHeaders): string | undefined {
  const bearer = /^bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1];
  if (bearer !== undefined || headers.authorization !== undefined) return bearer ?? '';
  const protocols = (headers['sec-websocket-protocol'] ?? '').split(',').map((each) => each.trim());
  return protocols.find((each) => each.startsWith(protocolMark))?.slice(protocolMark.length);
}
