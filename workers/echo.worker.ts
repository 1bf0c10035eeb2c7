/**
 * The other end of the messaging suite: gives back what it is sent, to raw messages on the first port
 * it is handed and to Comlink calls on the second.
 */
import { expose, transfer } from 'comlink';
import type { EchoApi, EchoMessage } from '../src/lab/wire/echo-api.ts';

const api: EchoApi = { echo: (value, buffers) => (buffers.length > 0 ? transfer(value, buffers) : value) };

addEventListener(
  'message',
  ({ ports: [raw, control] }) => {
    raw.onmessage = ({ data }: MessageEvent<EchoMessage>) => raw.postMessage(data, data.transfer);
    expose(api, control);
  },
  { once: true },
);
