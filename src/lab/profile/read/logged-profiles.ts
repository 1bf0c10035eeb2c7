import type { TieredProfile } from '../../model/deoptimisation.ts';
import type { Profile } from '../../model/profile.ts';
import type { Result } from '../../model/result.ts';
import type { Cursor } from './cursor.ts';
import { broken } from './file-fault.ts';
import { readV8LogJson } from './read-v8-log-json.ts';
import { readV8Log } from './read-v8-log.ts';
import { utf8Text } from './utf8-text.ts';

/** V8's log as it is written, and as Node has made JSON of it: files that are read as a whole. Errors: `FileFault`. */
export const loggedProfiles = {
  'V8 log': ({ source }: Cursor, title: string) => profileOf(readV8Log(source.read(0, source.size), title)),
  'preprocessed V8 log': ({ source }: Cursor, title: string) =>
    profileOf(readV8LogJson(utf8Text(source.read(0, source.size), 0, source.size), title)),
};

function profileOf(read: Result<TieredProfile>): Profile {
  if (read.ok) return read.value.profile;
  const { failure } = read;
  if (failure.code === 'broken-profile') return broken(failure.offset, failure.message);
  return broken(0, 'message' in failure ? failure.message : failure.code);
}
