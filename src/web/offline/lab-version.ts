declare const __LAB_VERSION__: string | undefined;

/** The version in package.json at the time of the build. */
export const labVersion = typeof __LAB_VERSION__ === 'string' ? __LAB_VERSION__ : 'development';
