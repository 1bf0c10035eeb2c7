import { child, present, word, type Tree } from '../dead-code/tree.ts';

/**
 * What a function or class is called by where it stands: the variable, property or parameter it is given to, the text
 * it is handed over with (`bench('sort', …)`), or the function it is handed to.
 *
 * Shape: the node round it, the node itself, the class it is a member of.
 */
export function nameGiven(around: Tree, value: Tree, owner: string): string {
  switch (around.type) {
    case 'VariableDeclarator':
      return written(child(around, 'id'));
    case 'AssignmentExpression':
    case 'AssignmentPattern':
      return written(child(around, 'left'));
    case 'Property':
      return prefixed(around, keyOf(around));
    case 'MethodDefinition':
    case 'PropertyDefinition':
      return prefixed(around, owner === '' ? keyOf(around) : `${owner}.${keyOf(around)}`);
    case 'CallExpression':
    case 'NewExpression':
      return handedOver(around, value);
    default:
      return '';
  }
}

/** The last part of what is called: `then` of `promise.then(…)`. */
export function calleeName(call: Tree): string {
  const callee = child(call, 'callee');
  if (!callee) return '';
  return callee.type === 'MemberExpression' ? written(child(callee, 'property')) : written(callee);
}

const prefixed = (around: Tree, name: string): string =>
  ['get', 'set'].includes(word(around, 'kind')) ? `${word(around, 'kind')} ${name}` : name;

const keyOf = (member: Tree): string =>
  member['computed'] === true ? '[computed]' : written(child(member, 'key'));

function handedOver(call: Tree, value: Tree): string {
  if (value === child(call, 'callee')) return '';
  const [first] = present(call, 'arguments');
  if (first !== value && first.type === 'Literal' && typeof first['value'] === 'string')
    return first['value'];
  const name = calleeName(call);
  return name === '' ? '' : `${name} callback`;
}

function written(tree: Tree | undefined): string {
  if (!tree) return '';
  switch (tree.type) {
    case 'Identifier':
      return word(tree, 'name');
    case 'PrivateIdentifier':
      return `#${word(tree, 'name')}`;
    case 'Literal':
      return String(tree['value']);
    case 'ThisExpression':
      return 'this';
    case 'MemberExpression':
      return [written(child(tree, 'object')), keyOfMember(tree)].filter(Boolean).join('.');
    default:
      return '';
  }
}

const keyOfMember = (tree: Tree): string =>
  tree['computed'] === true ? '[computed]' : written(child(tree, 'property'));
