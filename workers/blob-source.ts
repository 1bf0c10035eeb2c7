import type { ByteSource } from '../src/lab/profile/read/byte-source.ts';
import type { Progress } from '../src/lab/wire/profile-api.ts';
import { brokenRead } from './broken-read.ts';
import { nowAndThen } from './now-and-then.ts';

/** A file read as it is asked for: in a worker that may wait, and nothing else runs here. Errors: `FileFault`. */
export function blobSource(blob: Blob, progress?: Progress): ByteSource {
  const reader = new FileReaderSync();
  const tell = nowAndThen(progress);
  return {
    size: blob.size,
    read(from, to) {
      const bytes = readBytes(reader, blob.slice(from, to), from);
      tell(to, blob.size);
      return bytes;
    },
  };
}

function readBytes(reader: FileReaderSync, part: Blob, from: number): Uint8Array {
  try {
    return new Uint8Array(reader.readAsArrayBuffer(part));
  } catch (error) {
    return brokenRead(from, error);
  }
}
