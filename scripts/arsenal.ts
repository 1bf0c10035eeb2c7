/** `node scripts/arsenal.ts …`: the command line out of the sources, where `npm run arsenal` runs what was built. */
import '../src/node/cli/main.ts';
