/** Whether a run may be kept under that name: the log and every answer hold it as it is. */
export const isRunId = (id: string): boolean => /^[\x21-\x7e]{1,100}$/.test(id);

export const runIdRule = 'The id of a run is 1 to 100 letters, digits and signs of ASCII.';
