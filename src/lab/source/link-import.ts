import type { ImportDeclaration } from 'acorn';
import { failed, ok, type Result } from '../model/result.ts';
import type { Authoring } from '../model/authoring.ts';
import { inPlace, type Edit } from './edited.ts';
import { syntaxFailure } from './syntax-failure.ts';

type Specifier = ImportDeclaration['specifiers'][number];

const values: Record<keyof Authoring, true> = {
  bench: true,
  group: true,
  keep: true,
  file: true,
  text: true,
};
/** Imported without the word `type`, they stay in the text when types are stripped. */
const types = ['Authoring', 'BenchBody', 'BenchOptions', 'Combination', 'ParamLists', 'ParamValue', 'Params'];

/** `import { bench as b } from 'arsenal-lab'` → `const { bench: b } = $lab;`. Errors: a name it has not. */
export function linkImport(code: string, node: ImportDeclaration): Result<Edit[]> {
  const parts: string[] = [];
  for (const specifier of node.specifiers) {
    const name = importedName(specifier);
    if (name !== '*' && !Object.hasOwn(values, name) && !types.includes(name)) {
      return failed(syntaxFailure(noSuchExport(name), code, specifier.start));
    }
    const local = specifier.local.name;
    parts.push(name === '*' ? `${local} = $lab` : `{ ${name}: ${local} } = $lab`);
  }
  const text = parts.length > 0 ? `const ${parts.join(', ')};` : ';';
  return ok([inPlace(code, node.start, node.end, text)]);
}

function importedName(specifier: Specifier): string {
  if (specifier.type === 'ImportNamespaceSpecifier') return '*';
  if (specifier.type === 'ImportDefaultSpecifier') return 'default';
  const { imported } = specifier;
  return imported.type === 'Identifier' ? imported.name : String(imported.value);
}

const noSuchExport = (name: string) =>
  `'arsenal-lab' has no export '${name}'; it has ${Object.keys(values).join(', ')}`;
