/** An option of a command, for `parseArgs`: a text, and what it is where none is given. */
export const textOption = (otherwise: string) => ({ type: 'string', default: otherwise }) as const;
