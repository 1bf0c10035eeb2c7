const ESCAPE = /\\(?:x([\dA-Fa-f]{2})|u([\dA-Fa-f]{4})|n|\\)/g;

/**
 * The fields of a line of V8's log.
 *
 * Source: V8, `LogFile::MessageBuilder`: commas, line breaks and all that is not plain ASCII are written as escapes.
 */
export const v8LogFields = (line: string): string[] =>
  line.includes('\\') ? line.split(',').map(unescaped) : line.split(',');

const unescaped = (field: string): string =>
  field.replace(ESCAPE, (all: string, byte?: string, unit?: string) => {
    const code = byte ?? unit;
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
    return all === '\\n' ? '\n' : '\\';
  });
