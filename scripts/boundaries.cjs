/**
 * Who may import whom. Each rule's comment says what to do about a violation.
 *
 * That a worker is started, never imported, is in eslint.config.js: starting one (`?worker&url`) is
 * an import too, and here the query is lost.
 */

/** @typedef {{ name: string, severity: string, comment: string, from: object, to: object }} Rule */

/**
 * Files of `from` may import files matching `allowed` and nothing else.
 * @type {(name: string, from: string, allowed: string, comment: string) => Rule}
 */
const only = (name, from, allowed, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: from },
  to: { pathNot: allowed },
});

const shipped = '^(src|workers)/';

/** Each package has one address; move the code to the package, not the package to the code. */
const addresses = {
  '@codemirror': '^src/web/ui/editor/',
  '@lezer': '^src/web/ui/editor/',
  '@sveltejs/acorn-typescript': '^src/lab/source/',
  acorn: '^src/lab/source/',
  // Arguments, help and suggestions: typed, MIT, without dependencies.
  commander: '^src/node/cli/',
  comlink: '^(src/(web/host|node/runtimes)|workers)/',
  'd3-scale': '^src/web/charts/',
  // Deep equality with typed arrays, maps and sets: 1 kB, typed, MIT, without dependencies.
  dequal: '^workers/',
  // Bundles a benchmark with what it imports: the fastest there is, typed, MIT.
  esbuild: '^src/node/sources/',
  idb: '^src/web/(archive|outbox)/',
  // HTTP with checked requests, rate limits, allowed origins, a description, and WebSockets: typed, MIT, one family.
  '@?fastify': '^src/node/collector/',
  // TOML 1.0, typed, BSD, without dependencies.
  'smol-toml': '^src/node/settings/',
  // Globs, which Node 20 has not: typed, MIT, two small dependencies.
  tinyglobby: '^src/node/sources/',
  react: '^src/web/(ui/|main\\.tsx$)',
  'react-dom': '^src/web/(ui/|main\\.tsx$)',
  sucrase: '^src/lab/source/',
  'workbox-window': '^src/web/offline/',
  'workbox-(core|precaching|routing)': '^workers/',
};

/** `node_modules/x/`, or its types. @param {string} name */
const packageNamed = (name) => `node_modules/(@types/)?${name}(/|$)`;

/** @param {[name: string, home: string]} entry */
const address = ([name, home]) => ({
  name: `${name.replace(/^@|[()?@]/g, '').replace(/[|/]/g, '-')}-has-one-home`,
  severity: 'error',
  comment: `Only ${home.replace(/[\^$\\]/g, '')} may import ${name}. Wrap what you need there.`,
  from: { path: shipped, pathNot: home },
  to: { path: packageNamed(name) },
});

/**
 * What one lab folder may know besides itself and the model.
 * @type {(name: string, from: string, also: string, comment: string) => Rule}
 */
const labFolder = (name, from, also, comment) => ({
  name,
  severity: 'error',
  comment,
  from: { path: `^src/lab/(${from})/` },
  to: { path: '^src/lab/', pathNot: `^src/lab/($1|model${also})/` },
});

const folders = [
  only(
    'model-stands-alone',
    '^src/lab/model/',
    '^src/lab/model/',
    'The words of the lab depend on nothing. Move the logic out of the model.',
  ),
  labFolder('stats-know-the-model', 'stats', '', 'Statistics know numbers and the model. Pass the rest in.'),
  labFolder(
    'measure-knows-stats',
    'measure',
    '|stats',
    'Measuring knows the model and stats. Compose it with anything else in a worker or the CLI.',
  ),
  labFolder(
    'report-knows-stats',
    'report',
    '|stats|words',
    'A report knows the model, stats and words. Pass the rest in.',
  ),
  labFolder(
    'words-know-stats',
    'words',
    '|stats',
    'Sentences for people know the model and stats. Pass the rest in.',
  ),
  labFolder(
    'judge-knows-stats',
    'judge',
    '|stats',
    'Judging a run knows the model and stats. Pass the rest in: runs, the time, what was acknowledged.',
  ),
  labFolder(
    'conduct-knows-the-wire',
    'conduct',
    '|wire',
    'Conducting a run knows the model and the wire. Pass the rest in: workers, timers, the text of loops.',
  ),
  labFolder(
    'lab-is-a-star',
    'source|benchmarks|wire|profile|config|outbox',
    '',
    'Lab folders know the model, never each other. Compose them in a worker, in src/web or in the CLI.',
  ),
  only(
    'lab-is-pure',
    '^src/lab/(?!source/)',
    '^src/lab/',
    'The lab runs in a page, a worker and Node, on nothing but itself. Pass clocks, randomness and storage in.',
  ),
  only(
    'source-parses',
    '^src/lab/source/',
    `^src/lab/|${packageNamed('(sucrase|acorn|@sveltejs/acorn-typescript)')}`,
    'Reading source text needs a parser and the lab, nothing else. Pass the rest in.',
  ),
  only(
    'charts-draw',
    '^src/web/charts/',
    `^src/web/charts/|^src/lab/model/|${packageNamed('d3-scale')}`,
    'A chart is given data and scales. It does not fetch, store or subscribe.',
  ),
  // workers/deliver.ts is the one door onto the outbox: what was measured is delivered with no page open.
  only(
    'workers-are-doors',
    '^workers/(?!deliver)',
    `^workers/|^src/lab/|${packageNamed('(comlink|dequal|workbox-[a-z]+)')}`,
    'A worker is a thin door onto the lab. Put logic in src/lab; what delivers runs goes through workers/deliver.ts.',
  ),
  only(
    'deliver-opens-the-outbox',
    '^workers/deliver',
    '^src/(lab|web/outbox)/',
    'The door onto the outbox opens nothing else of src/web. Put it into src/web/outbox, where no page is needed.',
  ),
  only(
    'outbox-needs-no-page',
    '^src/web/(archive|outbox)/',
    `^src/(lab|web/(archive|outbox))/|${packageNamed('idb')}`,
    'The outbox and the archive it reads run in a service worker too. Pass in what a page has.',
  ),
];

const worlds = [
  {
    name: 'web-and-node-apart',
    severity: 'error',
    comment: 'The browser and Node meet only in src/lab. Move what both need there.',
    from: { path: '^src/(web|node)/' },
    to: { path: '^src/(web|node)/', pathNot: '^src/$1/' },
  },
  {
    name: 'web-runs-in-a-browser',
    severity: 'error',
    comment: 'Node is not there in a browser. Use what the platform has, or do it in src/node.',
    from: { path: '^(src/(lab|web)|workers)/' },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'main-composes',
    severity: 'error',
    comment: 'main.tsx makes one of each and hands them down. Take what you need as an argument.',
    from: { pathNot: '^src/web/main\\.tsx$' },
    to: { path: '^src/web/main\\.tsx$' },
  },
  {
    name: 'not-to-tests',
    severity: 'error',
    comment: 'Nothing shipped imports tests. Move what both need to the folder it is about.',
    from: { pathNot: '^tests/' },
    to: { path: '^tests/' },
  },
  {
    name: 'shipped-without-scripts',
    severity: 'error',
    comment: 'Scripts use the product, never the other way round. Move what both need to src.',
    from: { path: shipped },
    to: { path: '^scripts/' },
  },
];

const packages = [
  ...Object.entries(addresses).map(address),
  {
    name: 'playwright-drives-from-outside',
    severity: 'error',
    comment: 'Browsers are driven from outside. Move this to scripts, tests or src/node/runtimes.',
    from: { pathNot: '^(scripts|tests|src/node/runtimes)/' },
    to: { path: packageNamed('playwright-core') },
  },
  {
    name: 'test-tools-stay-in-tests',
    severity: 'error',
    comment: 'fake-indexeddb and axe-core are for tests. Use the real thing.',
    from: { pathNot: '^tests/' },
    to: { path: packageNamed('(fake-indexeddb|axe-core)') },
  },
  {
    name: 'every-package-has-a-home',
    severity: 'error',
    comment: 'Give the package one home: a line in scripts/boundaries.cjs.',
    from: { path: shipped },
    to: {
      path: 'node_modules/',
      pathNot: packageNamed(`(${[...Object.keys(addresses), 'playwright-core', 'fastify'].join('|')})`),
    },
  },
];

const everywhere = [
  {
    name: 'no-cycles',
    severity: 'error',
    comment: 'Each needs the other. Extract what both need into a third file.',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-orphans',
    severity: 'error',
    comment: 'Nothing imports this file and it imports nothing. Delete it, or use it.',
    from: { orphan: true, path: shipped, pathNot: ['^workers/', '\\.d\\.ts$', '\\.wat$'] },
    to: {},
  },
  {
    name: 'imports-resolve',
    severity: 'error',
    comment: 'There is no such file or package. Correct the path, or add the package with its home.',
    from: {},
    to: { couldNotResolve: true, pathNot: '^virtual:' },
  },
];

/** @type {Rule[]} */
const forbidden = [...folders, ...worlds, ...packages, ...everywhere];

module.exports = {
  forbidden,
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'workers/tsconfig.json' }, // for the name `arsenal-lab`
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['arsenal-sources', 'import', 'types', 'default'],
    },
  },
};
