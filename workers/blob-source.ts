import type { ByteSource } from '../src/lab/profile/read/byte-source.ts';
import type { Progress } from '../src/lab/wire/profile-api.ts';

/** A file read as it is asked for: in a worker that may wait, and nothing else runs here. */
export function blobSource(blob: Blob, progress: Progress = () => undefined): ByteSource {
  const reader = new FileReaderSync();
  return {
    size: blob.size,
    read(from, to) {
      const bytes = new Uint8Array(reader.readAsArrayBuffer(blob.slice(from, to)));
      progress(to, blob.size);
      return bytes;
    },
  };
}
