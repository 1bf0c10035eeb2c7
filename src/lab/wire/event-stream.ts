/** One event of a stream: its data, and the id by which the stream can be taken up after it. */
export type StreamEvent = { id: string; data: string };

/** Longer than any event there is; what comes without an end is dropped. */
const mostText = 1_000_000;

/**
 * Takes a stream of server-sent events piece by piece, wherever it is cut, and calls back for each event with data.
 *
 * Source: https://html.spec.whatwg.org/multipage/server-sent-events.html#event-stream-interpretation
 */
export function createEventStream(take: (event: StreamEvent) => void): (text: string) => void {
  let rest = '';
  let id = '';
  let data: string[] = [];
  let size = 0;
  const field = (line: string) => {
    if (line === '') {
      if (data.length > 0) take({ id, data: data.join('\n') });
      data = [];
      size = 0;
      return;
    }
    const [, name, value] = /^([^:]*):? ?(.*)$/s.exec(line) ?? [];
    if (name === 'data') {
      size += value.length + 1;
      if (size > mostText) data = [];
      else data.push(value);
    }
    if (name === 'id' && !value.includes('\0')) id = value;
  };
  return (text) => {
    // A carriage return at the very end may be half of a line's end.
    const whole = rest + text;
    const ended = whole.endsWith('\r') ? whole.length - 1 : whole.length;
    const lines = whole.slice(0, ended).split(/\r\n|\r|\n/);
    rest = (lines.pop() ?? '') + whole.slice(ended);
    if (rest.length > mostText) rest = '';
    lines.forEach(field);
  };
}
