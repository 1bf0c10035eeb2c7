import { selfWeights } from '../self-weights.ts';
import { wholeColumn } from '../../model/column.ts';
import type { TickRows } from '../../model/cpu-rest.ts';
import type { LineWeights, Profile } from '../../model/profile.ts';
import { createPairTable } from '../pair-table.ts';
import { closeObject } from './ascii.ts';
import { isLast, type Cursor } from './cursor.ts';
import { keysOf, readFields, readItems, readMoreFields, takesBytes } from './read-json.ts';
import { readCount } from './read-number.ts';

/** On which lines the samples of V8's nodes fell. */
export interface LineTicks {
  /** Takes in the `positionTicks` at the cursor, of the node with this index in the file. */
  read: (cursor: Cursor, index: number) => void;
  /** What was taken in so far. */
  rows: () => TickRows;
  /** Takes in what another one took in, whose first node is that of an index here. */
  append: (rows: TickRows, first: number) => void;
  /** The self weight of each node spread over its lines as its ticks are; undefined where there are none. */
  lines: (profile: Profile, place: Uint32Array) => LineWeights | undefined;
}

const keys = keysOf('line', 'ticks');
/** What stands between the numbers as V8 writes them. */
const [lineText, ticksText] = keysOf('{"line":', ',"ticks":');

export function createLineTicks(): LineTicks {
  const rows = { index: wholeColumn(), line: wholeColumn(), ticks: wholeColumn() };
  const tick = [0, 0];
  return {
    read(cursor, index) {
      const readField = (key: number): void => void (tick[key] = readCount(cursor));
      readItems(cursor, () => {
        tick[0] = tick[1] = 0;
        if (takesBytes(cursor, lineText)) {
          tick[0] = readCount(cursor);
          if (takesBytes(cursor, ticksText)) tick[1] = readCount(cursor);
          if (!isLast(cursor, closeObject)) readMoreFields(cursor, keys, readField);
        } else readFields(cursor, keys, readField);
        rows.index.push(index);
        rows.line.push(tick[0]);
        rows.ticks.push(tick[1]);
      });
    },
    rows: () => ({ index: rows.index.view(), line: rows.line.view(), ticks: rows.ticks.view() }),
    append(more, first) {
      rows.index.append(more.index.map((index) => first + index));
      rows.line.append(more.line);
      rows.ticks.append(more.ticks);
    },
    lines(profile, place) {
      if (rows.index.count() === 0) return undefined;
      const nodes = rows.index.view().map((index) => place[index]);
      return spread(profile, nodes, rows.line.view(), rows.ticks.view());
    },
  };
}

function spread(
  { nodes, samples }: Profile,
  node: Uint32Array,
  line: Uint32Array,
  ticks: Uint32Array,
): LineWeights {
  const self = selfWeights({ nodes, samples });
  const all = new Float64Array(nodes.frame.length);
  for (let row = 0; row < node.length; row += 1) all[node[row]] += ticks[row];
  const places = createPairTable();
  const weights = new Float64Array(node.length);
  for (let row = 0; row < node.length; row += 1) {
    if (ticks[row] === 0) continue;
    const place = places.of(nodes.frame[node[row]], line[row]);
    weights[place] += (self[node[row]] * ticks[row]) / all[node[row]];
  }
  return { frame: places.firsts(), line: places.seconds(), weight: weights.slice(0, places.count()) };
}
