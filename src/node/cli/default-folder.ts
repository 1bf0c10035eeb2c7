/** Where there is no folder for what a command writes. */
export const defaultFolder = 'arsenal-out';
