/** Where the build to be measured lies: `dist`, or another one while developing. */
export const builtLab = process.env.LAB_DIST ?? 'dist';
