/**
 * Raised whenever a file may be read otherwise than before: a key, a limit or the form of its layers changed. What was
 * kept of a checked file holds for its own version only.
 */
export const settingsVersion = 4;
