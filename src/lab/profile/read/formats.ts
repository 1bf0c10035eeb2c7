import type { Profile } from '../../model/profile.ts';
import { readCollapsed } from './collapsed.ts';
import { readCpuProfile } from './cpuprofile.ts';
import type { Cursor } from './cursor.ts';
import { readSpeedscope } from './speedscope.ts';

type Reader = (cursor: Cursor, title: string) => Profile[];

const one =
  (read: (cursor: Cursor, title: string) => Profile): Reader =>
  (cursor, title) => [read(cursor, title)];

/** Every format, by its name for people, with its reader from the first byte on. */
export const formats = {
  cpuprofile: one(readCpuProfile),
  speedscope: readSpeedscope,
  'collapsed stacks': one(readCollapsed),
} as const satisfies Record<string, Reader>;

export type Format = keyof typeof formats;
