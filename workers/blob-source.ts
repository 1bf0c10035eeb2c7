import type { ByteSource } from '../src/lab/profile/read/byte-source.ts';
import { broken } from '../src/lab/profile/read/file-fault.ts';
import type { Progress } from '../src/lab/wire/profile-api.ts';

/** A file read as it is asked for: in a worker that may wait, and nothing else runs here. Errors: `FileFault`. */
export function blobSource(blob: Blob, progress: Progress = () => undefined): ByteSource {
  const reader = new FileReaderSync();
  return {
    size: blob.size,
    read(from, to) {
      const bytes = readBytes(reader, blob.slice(from, to), from);
      progress(to, blob.size);
      return bytes;
    },
  };
}

/** A file may have gone away since it was chosen, or its disk. */
function readBytes(reader: FileReaderSync, part: Blob, from: number): Uint8Array {
  try {
    return new Uint8Array(reader.readAsArrayBuffer(part));
  } catch (error) {
    return broken(from, `it cannot be read: ${error instanceof Error ? error.message : 'unknown'}`);
  }
}
