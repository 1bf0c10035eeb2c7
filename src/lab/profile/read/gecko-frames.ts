import type { FrameTold, ProfileBuilder } from '../profile-builder.ts';
import { placedFrame } from './read-collapsed.ts';
import { columnIn, geckoTable } from './gecko-table.ts';
import { listIn, type JsonObject, type JsonValue } from './json-value.ts';
import { specialKind } from './special-kind.ts';

/** The function of a row of the table of frames; undefined for one that is in no table. */
export type GeckoFrames = (row: JsonValue) => number | undefined;

export function geckoFrames(thread: JsonObject, builder: ProfileBuilder): GeckoFrames {
  const texts = [...listIn(thread, 'stringArray'), ...listIn(thread, 'stringTable')];
  const textAt = (index: JsonValue): string => {
    const text = typeof index === 'number' ? texts.at(index) : undefined;
    return typeof text === 'string' ? text : '';
  };
  const frames = geckoTable(thread, 'frameTable');
  const locations = columnIn(frames, 'location');
  const told = locations.length > 0 ? rawFrames(locations, textAt) : processedFrames(thread, frames, textAt);
  const known = new Map<number, number>();
  return (row) => {
    if (typeof row !== 'number') return undefined;
    const frame = known.get(row) ?? framed(builder, told(row));
    if (frame !== undefined) known.set(row, frame);
    return frame;
  };
}

const framed = (builder: ProfileBuilder, told: FrameTold | undefined): number | undefined =>
  told && builder.frame(told);

/** Of a raw profile: `function (file:line:column)`, or a label, or an address. */
const rawFrames =
  (locations: readonly JsonValue[], textAt: (index: JsonValue) => string) =>
  (row: number): FrameTold | undefined => {
    if (row < 0 || row >= locations.length) return undefined;
    // The number of the source follows the place.
    const frame = placedFrame(textAt(locations[row]).replace(/\[\d+\]$/, ''));
    return frame.file === undefined ? named(frame.name, '', false) : frame;
  };

/** Of a processed one: a row of the table of functions, whose file newer ones tell by a table of sources. */
function processedFrames(thread: JsonObject, frames: JsonObject, textAt: (index: JsonValue) => string) {
  const functions = geckoTable(thread, 'funcTable');
  const column = (name: string): JsonValue[] => columnIn(functions, name);
  const [names, files, sources] = [column('name'), column('fileName'), column('source')];
  const [lines, columns, isScript] = [column('lineNumber'), column('columnNumber'), column('isJS')];
  const sourceFiles = columnIn(geckoTable(thread, 'sources'), 'filename');
  const fileOf = (row: number): string => {
    const source = sources.at(row);
    return textAt(typeof source === 'number' ? sourceFiles.at(source) : files.at(row));
  };
  const rows = columnIn(frames, 'func');
  return (frame: number): FrameTold | undefined => {
    const row = frame < 0 ? undefined : rows.at(frame);
    if (typeof row !== 'number' || row < 0 || row >= names.length) return undefined;
    return {
      ...named(textAt(names[row]), fileOf(row), isScript[row] === true),
      line: placeOf(lines.at(row)),
      column: placeOf(columns.at(row)),
    };
  };
}

function named(name: string, file: string, isScript: boolean): FrameTold {
  const kind = specialKind(name, file) ?? (isScript ? 'script' : 'native');
  return { name: name === '' ? '(anonymous)' : name, file, kind };
}

const placeOf = (value: JsonValue): number =>
  typeof value === 'number' && value > 0 && value < 2 ** 31 ? Math.floor(value) : 0;
