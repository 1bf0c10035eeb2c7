const forbidden = [
  'util',
  'helper',
  'common',
  'shared',
  'manager',
  'service',
  'base',
  'data',
  'types',
  'misc',
  'stuff',
];

/** Named by the tool that reads them, by what they start, or a list of what lies beside them. */
const freeNames =
  /^(index|main)\.tsx?$|\.(config|test)\.[jt]sx?$|\.c?js$|\.d\.ts$|^[a-z-]+\.worker\.ts$|^workers\/service\.ts$/;

const value = /^export (?:abstract )?(?:async )?(?:const|function\*?|class) (\w+)/gm;
const type = /^export (?:type|interface) (\w+)/gm;

/**
 * What is wrong with a file's name, or undefined. A file with one value to export is called what
 * that is called, in kebab-case, or what its type is called (`createRunStore`, `run-store.ts`).
 */
export function fileNameProblem(path: string, text: string): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const stem = name.replace(/\..*$/, '');
  if (!/^[a-z\d]+(-[a-z\d]+)*(\.[a-z-]+)+$/.test(name)) return `${path}: write the name in kebab-case`;
  if (freeNames.test(name) || freeNames.test(path)) return undefined;
  if (forbidden.includes(stem) || forbidden.includes(stem.replace(/s$/, ''))) {
    return `${path}: "${stem}" says nothing; name the one thing it is, or split it`;
  }
  const values = namesIn(text, value);
  const all = [...values, ...namesIn(text, type)];
  if (values.length !== 1 || all.some((each) => answers(each, stem))) return undefined;
  return `${path}: its export is called ${values[0]}; name the file ${kebab(values[0])}`;
}

function namesIn(text: string, pattern: RegExp): string[] {
  return Array.from(text.matchAll(pattern), (match) => match[1]);
}

/** The name itself, or the name after a verb: `createRegistry` answers to `registry`. */
function answers(name: string, stem: string): boolean {
  return kebab(name) === stem || kebab(name).endsWith(`-${stem}`);
}

function kebab(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1-$2')
    .toLowerCase();
}
