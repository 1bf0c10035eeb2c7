/** The memory of typed arrays within a value, which then goes with it. */
export function buffersIn(value: object): ArrayBufferLike[] {
  const buffers = Object.values(value).flatMap((part: unknown) => {
    if (ArrayBuffer.isView(part)) return [part.buffer];
    return typeof part === 'object' && part !== null && !Array.isArray(part) ? buffersIn(part) : [];
  });
  return [...new Set(buffers)];
}
