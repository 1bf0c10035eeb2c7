import type { Tier } from '../../model/profile.ts';
import { createCodeMap } from './code-map.ts';
import { v8Inlining } from './v8-inlining.ts';
import type { CodePlace, LoggedCode } from './logged-code.ts';
import type { V8LogProfile } from './v8-log-profile.ts';

/** Fields of a line of the log, its name first. */
export type Fields = readonly string[];

/** What code there is at which address, by what a log tells of it. */
export interface LoggedCodes {
  library: (fields: Fields) => void;
  creation: (fields: Fields) => void;
  sources: (fields: Fields) => void;
  move: (fields: Fields) => void;
  remove: (fields: Fields) => void;
  moveFunction: (fields: Fields) => void;
  at: (start: number) => LoggedCode | undefined;
  find: (address: number) => CodePlace;
}

/** What V8 puts after the name of a function for the tier of its code; nothing: it is kept out of the optimisers. */
const markers = new Map<string, Tier>([
  ['', 'ignition'],
  ['~', 'ignition'],
  ['^', 'sparkplug'],
  ['+', 'maglev'],
  ['*', 'turbofan'],
]);

/** A process has some dozens. */
const MOST_LIBRARIES = 1_000;

export function createLoggedCodes(log: V8LogProfile): LoggedCodes {
  const codes = createCodeMap<LoggedCode>();
  /** By the address of what all code of a function has in common. */
  const functions = new Map<number, number>();
  const libraries = new Map<string, { from: number; to: number; code: LoggedCode }>();
  return {
    library([, path, from, to]) {
      if (libraries.size < MOST_LIBRARIES)
        libraries.set(from + to, { from: Number(from), to: Number(to), code: libraryCode(log, path) });
    },
    creation([, type, , , start, size, name, ...rest]) {
      const [fn, marker] = rest;
      const code = rest.length < 2 ? log.engineCode(type, name) : functionCode(log, name, marker);
      if (code.kind === 'function') functions.set(Number(fn), code.frame);
      codes.add({ start: Number(start), size: Number(size), code });
    },
    sources([, start, , , , positions, inlined, list]) {
      const code = codes.at(Number(start));
      const named = list.split('S').slice(1);
      const ids = named.map((fn) => functions.get(Number(fn)) ?? -1);
      const inlining = v8Inlining(positions, inlined, ids);
      if (code?.kind === 'function' && inlining) code.inlining = inlining;
    },
    move: ([, from, to]) => codes.move(Number(from), Number(to)),
    remove: ([, start]) => codes.remove(Number(start)),
    moveFunction([, from, to]) {
      const frame = functions.get(Number(from));
      functions.delete(Number(from));
      if (frame !== undefined) functions.set(Number(to), frame);
    },
    at: codes.at,
    find(address) {
      const found = codes.find(address);
      if (found) return found;
      const library = [...libraries.values()].find(({ from, to }) => address >= from && address < to);
      return library && { code: library.code, offset: address - library.from };
    },
  };
}

function libraryCode(log: V8LogProfile, path: string): LoggedCode {
  const frame = log.frame({ name: path.replace(/^.*[/\\]/, ''), file: path, kind: 'native' });
  return { kind: 'engine', frame, isOfSparkplug: false };
}

const functionCode = (log: V8LogProfile, name: string, marker: string): LoggedCode => ({
  kind: 'function',
  frame: log.functionNamed(name),
  tier: markers.get(marker.charAt(0)) ?? 'none',
});
