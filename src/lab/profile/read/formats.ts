import type { Profile } from '../../model/profile.ts';
import { readCollapsed } from './read-collapsed.ts';
import { readCpuProfile } from './read-cpu-profile.ts';
import type { Cursor } from './cursor.ts';
import { readGecko } from './read-gecko.ts';
import { readHeapProfile } from './read-heap-profile.ts';
import { readJsc } from './read-jsc.ts';
import { readPprof } from './read-pprof.ts';
import { readSpeedscope } from './read-speedscope.ts';
import { readTieredJson, readTieredLog } from './read-tiered.ts';
import { readTrace } from './read-trace.ts';

type Reader = (cursor: Cursor, title: string) => Profile[];

const one =
  (read: (cursor: Cursor, title: string) => Profile): Reader =>
  (cursor, title) => [read(cursor, title)];

/** Every format, by its name for people, with its reader from the first byte on. */
export const formats = {
  cpuprofile: one(readCpuProfile),
  heapprofile: one(readHeapProfile),
  'Chrome trace': readTrace,
  'Firefox profile': readGecko,
  'JavaScriptCore profile': one(readJsc),
  'V8 log': one(readTieredLog),
  'preprocessed V8 log': one(readTieredJson),
  speedscope: readSpeedscope,
  pprof: readPprof,
  'collapsed stacks': one(readCollapsed),
} as const satisfies Record<string, Reader>;

export type Format = keyof typeof formats;
