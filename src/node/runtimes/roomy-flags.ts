/** Of V8, in MB: so much may be allocated before a collection comes, so that a reading is seldom spoilt by one. */
export const roomyFlags: readonly string[] = ['--min-semi-space-size=32', '--max-semi-space-size=64'];
