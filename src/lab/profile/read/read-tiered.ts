import type { TieredProfile } from '../../model/deoptimisation.ts';
import type { Profile } from '../../model/profile.ts';
import type { Result } from '../../model/result.ts';
import type { Cursor } from './cursor.ts';
import { broken } from './file-fault.ts';
import { readV8LogJson } from './read-v8-log-json.ts';
import { readV8Log } from './read-v8-log.ts';
import { utf8Text } from './utf8-text.ts';

/** V8's log, as a profile with tiers. Errors: `FileFault`. Cost: all of the file is in memory. */
export const readTieredLog = ({ source }: Cursor, title: string): Profile =>
  profileOf(readV8Log(source.read(0, source.size), title));

/** The same log as `node --prof-process --preprocess` writes it. Errors: `FileFault`. */
export const readTieredJson = ({ source }: Cursor, title: string): Profile =>
  profileOf(readV8LogJson(utf8Text(source.read(0, source.size), 0, source.size), title));

function profileOf(read: Result<TieredProfile>): Profile {
  if (read.ok) return read.value.profile;
  const { failure } = read;
  const message = 'message' in failure ? failure.message : failure.code;
  return broken('offset' in failure ? failure.offset : 0, message);
}
