import {
  getLineInfo,
  type ExportAllDeclaration,
  type ExportDefaultDeclaration,
  type ExportNamedDeclaration,
  type ImportDeclaration,
  type Node,
  type Program,
} from 'acorn';
import { failed, ok, type Result } from '../model/result.ts';
import { inPlace, type Edit } from './edited.ts';
import { linkImport } from './link-import.ts';

type Linked = Result<Edit[]>;

/**
 * The edits that turn a module's imports and exports into the body of a function given `$lab`:
 * imports of 'arsenal-lab' take from it, exports are plain statements, lines stay where they were.
 *
 * Errors: `unknown-import` for an import of, or an export from, any other module;
 *         `syntax-error` for a name 'arsenal-lab' has not.
 */
export function linkModule(code: string, { body }: Program): Linked {
  const edits: Edit[] = [];
  for (const node of body) {
    const linked = linkStatement(code, node);
    if (!linked.ok) return linked;
    edits.push(...linked.value);
  }
  return ok(edits);
}

function linkStatement(code: string, node: Program['body'][number]): Linked {
  if (node.type === 'ImportDeclaration') return fromElsewhere(code, node) ?? linkImport(code, node);
  if (node.type === 'ExportAllDeclaration') return fromElsewhere(code, node) ?? ok([removed(code, node)]);
  if (node.type === 'ExportNamedDeclaration')
    return fromElsewhere(code, node) ?? ok([exportNamed(code, node)]);
  if (node.type === 'ExportDefaultDeclaration') return ok(exportDefault(code, node));
  return ok([]);
}

type WithSource = ImportDeclaration | ExportAllDeclaration | ExportNamedDeclaration;

/** The failure, where a statement names another module than ours. */
function fromElsewhere(code: string, { source, start }: WithSource): Linked | undefined {
  if (!source || source.value === 'arsenal-lab') return undefined;
  const { line } = getLineInfo(code, start);
  return failed({ code: 'unknown-import', name: String(source.value), line });
}

// Each `;` below keeps the statement before from running on into what follows.

const removed = (code: string, { start, end }: Node): Edit => inPlace(code, start, end, ';');

const exportNamed = (code: string, { start, end, declaration }: ExportNamedDeclaration): Edit =>
  inPlace(code, start, declaration ? declaration.start : end, ';');

function exportDefault(code: string, node: ExportDefaultDeclaration): Edit[] {
  const { start, declaration } = node;
  if (isDeclaration(declaration)) return [inPlace(code, start, declaration.start, ';')];
  // Grammatically the right side of an assignment, which names no function and declares nothing.
  const assigned = inPlace(code, start, afterDefault(code, start), ';({}).default=');
  // These two end by themselves, without a semicolon.
  return isClassOrFunction(declaration)
    ? [assigned, { start: node.end, end: node.end, text: ';' }]
    : [assigned];
}

const isClassOrFunction = ({ type }: Node) => type === 'FunctionDeclaration' || type === 'ClassDeclaration';

/** Has a name that other code may use. */
const isDeclaration = (node: ExportDefaultDeclaration['declaration']) =>
  isClassOrFunction(node) && 'id' in node && node.id !== null;

/** Where `export default` ends: the expression may begin with a parenthesis that is in no node. */
function afterDefault(code: string, start: number): number {
  const words = /export(?:\s|\/\/.*|\/\*[^]*?\*\/)*default/y;
  words.lastIndex = start;
  words.exec(code);
  return words.lastIndex;
}
