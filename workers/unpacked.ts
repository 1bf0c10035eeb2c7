import { failed, ok, type Result } from '../src/lab/model/result.ts';

/** A file that unpacks to more was made to do harm, or will not fit anyway. */
const mostBytes = 2 ** 31;

/** What is in a file: itself, or what was packed into it by gzip. Errors: `broken-profile`. */
export async function unpacked(file: Blob): Promise<Result<Blob>> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  if (first !== 0x1f || second !== 0x8b) return ok(file);
  let read = 0;
  const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      read += chunk.length;
      if (read > mostBytes) controller.error(new Error('it unpacks to more than 2 GB'));
      else controller.enqueue(chunk);
    },
  });
  try {
    const stream = file.stream().pipeThrough(new DecompressionStream('gzip')).pipeThrough(counted);
    return ok(await new Response(stream).blob());
  } catch (error) {
    const message = error instanceof Error ? error.message : 'it does not unpack';
    return failed({ code: 'broken-profile', format: 'gzip', offset: 0, message });
  }
}
