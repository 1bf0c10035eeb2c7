/** Whether this is the bundle of the package, not the sources. */
const isBundle = !import.meta.url.endsWith('.ts');

/** Where a folder is that comes with the lab: beside the bundle, or in the checkout. */
const here = (bundled: string, inSources: string) => new URL(isBundle ? bundled : inSources, import.meta.url);

/** The texts of the built-in suites and their files. */
export const benchmarksFolder = here('./benchmarks/', '../lab/benchmarks/');
/** The built app. */
export const labFolder = here('../dist/', '../../dist/');
/** The package's own description. */
export const packageFile = here('../package.json', '../../package.json');
