import { child, present, type Tree } from './tree.ts';

/** The identifiers that a pattern binds. */
export function boundIdentifiers(pattern: Tree): Tree[] {
  const inner = (field: string) => {
    const found = child(pattern, field);
    return found ? boundIdentifiers(found) : [];
  };
  switch (pattern.type) {
    case 'Identifier':
      return [pattern];
    case 'ObjectPattern':
      return present(pattern, 'properties').flatMap(boundIdentifiers);
    case 'ArrayPattern':
      return present(pattern, 'elements').flatMap(boundIdentifiers);
    case 'Property':
      return inner('value');
    case 'AssignmentPattern':
      return inner('left');
    case 'RestElement':
      return inner('argument');
    case 'TSParameterProperty':
      return inner('parameter');
    default:
      return [];
  }
}
