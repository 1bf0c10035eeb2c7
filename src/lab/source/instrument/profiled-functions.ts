import { below, child, word, type Tree } from '../dead-code/tree.ts';
import { nameGiven } from './name-given.ts';
import { isLeaf, isOneFunction, styleOf, type Style } from './style.ts';

/** A function that gets a context of its own; its number is its place in the list. */
export type ProfiledFunction = { tree: Tree; name: string; style: Style };

/** The functions of a program in the order they begin, without those that count as a part of their caller. */
export function profiledFunctions(program: Tree): ProfiledFunction[] {
  const found: ProfiledFunction[] = [];
  const visit = (tree: Tree, around: Tree | undefined, owner: string) => {
    const given = around ? nameGiven(around, tree, owner) : '';
    const name = idOf(tree) || given || '(anonymous)';
    if (isOneFunction(tree) && !isLeaf(tree)) {
      const style = styleOf(tree, around);
      if (style) found.push({ tree, name, style });
    }
    const within = tree.type.startsWith('Class') && tree.type !== 'ClassBody' ? name : ownerIn(tree, owner);
    for (const each of below(tree)) visit(each, tree, within);
  };
  visit(program, undefined, '');
  return found;
}

const idOf = (tree: Tree): string => {
  const id = isOneFunction(tree) || /^Class[DE]/.test(tree.type) ? child(tree, 'id') : undefined;
  return id ? word(id, 'name') : '';
};

/** What lies deeper in a member is no member itself. */
const ownerIn = (tree: Tree, owner: string): string => (isOneFunction(tree) ? '' : owner);
