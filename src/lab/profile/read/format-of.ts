import { openList, openObject } from './ascii.ts';
import type { ByteSource } from './byte-source.ts';
import { createCursor, peek } from './cursor.ts';
import type { Format } from './formats.ts';
import { objectFormat } from './object-format.ts';
import { collapsedStack } from './read-collapsed.ts';
import { looksLikePprof } from './read-pprof.ts';
import { isV8Log } from './read-v8-log.ts';
import { utf8Text } from './utf8-text.ts';

/** What kind of profile a file is, by its first bytes and fields; undefined for none. */
export function formatOf(source: ByteSource): Format | undefined {
  const cursor = createCursor(source);
  const first = peek(cursor);
  if (first === openObject) return objectFormat(cursor);
  if (first === openList) return 'Chrome trace';
  if (isV8Log(source.read(0, Math.min(source.size, 64)))) return 'V8 log';
  if (looksLikePprof(createCursor(source))) return 'pprof';
  return isCollapsed(source) ? 'collapsed stacks' : undefined;
}

/** Whether the first line that says something is a stack. */
function isCollapsed(source: ByteSource): boolean {
  const head = source.read(0, Math.min(source.size, 2 ** 20));
  const lines = utf8Text(head, 0, head.length).split('\n');
  const first = lines.find((line) => line.trim() !== '' && !line.startsWith('#')) ?? '';
  const isWhole = lines.length > 1 || head.length === source.size;
  return isWhole && !first.includes('\0') && collapsedStack(first.trimEnd()) !== undefined;
}
