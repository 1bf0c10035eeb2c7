/**
 * The process of those who listen: `listeners.ts <port> <count>`, half by server-sent events, half by WebSocket. Told the
 * time a run was sent at over its channel, it tells on `report` how late events were and how many are missing.
 */
import { connect } from 'node:net';
import { listOf } from '../../src/lab/wire/check.ts';
import { isFinite } from '../../src/lab/wire/simple-checks.ts';

const [port, count] = process.argv.slice(2).map(Number);
/** When the batch of each event was sent, by the event's place in the log. */
const sentAt = new Map<number, number>();
const lags: number[] = [];
let [seen, missing, ended] = [0, 0, 0];

const head = (path: string, more = '') =>
  `GET ${path} HTTP/1.1\r\nhost: localhost:${port}\r\nconnection: ${more === '' ? 'close' : 'Upgrade'}\r\n${more}\r\n`;
const upgrade =
  'upgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==\r\n';
const subscribe = Buffer.from('{"type":"subscribe","channel":"global"}');
const frame = Buffer.concat([Buffer.from([0x81, 0x80 | subscribe.length, 0, 0, 0, 0]), subscribe]);

/** Reads places in the log out of what one connection gets. */
function reader(mark: string, end: string) {
  let [rest, last] = ['', 0];
  return (text: string) => {
    const now = Date.now();
    const all = rest + text;
    const upTo = all.lastIndexOf(end) + 1;
    rest = all.slice(upTo);
    for (let at = all.indexOf(mark); at !== -1 && at < upTo; at = all.indexOf(mark, at + mark.length)) {
      const seq = Number.parseInt(all.slice(at + mark.length, at + mark.length + 12), 10);
      if (last > 0) missing += seq - last - 1;
      last = seq;
      seen += 1;
      const sent = sentAt.get(seq);
      if (sent !== undefined && seen % 7 === 0) lags.push(now - sent);
    }
  };
}

function listen(index: number): Promise<void> {
  const isSocket = index % 2 === 1;
  const socket = connect(port, '127.0.0.1');
  socket.setEncoding('latin1');
  socket.write(isSocket ? head('/v1/channels', upgrade) : head('/v1/live'));
  const read = isSocket ? reader('{"seq":', '}') : reader('id: ', '\n');
  socket.on('close', () => (ended += 1)).on('error', () => undefined);
  return new Promise((resolve) => {
    socket.once('data', () => {
      if (isSocket) socket.write(frame);
      socket.on('data', read);
      resolve();
    });
  });
}

const areTimes = listOf(listOf(isFinite));

process.on('message', (message: unknown) => {
  if (areTimes(message, '$', () => undefined)) for (const [seq, at] of message) sentAt.set(seq, at);
  else process.send?.({ seen, missing, ended, lags: lags.splice(0) });
});
process.on('disconnect', () => process.exit());

for (let index = 0; index < count; index += 50)
  await Promise.all(Array.from({ length: Math.min(50, count - index) }, (_, place) => listen(index + place)));
process.send?.('ready');
