/** `npm run arsenal -- …`: the command line out of the sources. */
import '../src/node/cli/main.ts';
