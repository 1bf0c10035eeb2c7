/** Resolves after everything that is only waiting for promises has run; no time passes. */
export const settled = (): Promise<void> => new Promise((done) => setImmediate(done));
