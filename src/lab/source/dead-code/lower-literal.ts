import { emit, emitConstant } from './emit.ts';
import { codeOf, fieldOf, made } from './made.ts';
import type { Code, Made, Operation, Place } from './model.ts';
import { child, children, present, word, type Tree } from './tree.ts';

/** A number, a string, a regular expression as it stands in the text. */
export function lowerLiteral(tree: Tree, place: Place): Operation {
  const { model, routine } = place;
  if (!child(tree, 'regex') && !('regex' in tree)) return emitConstant(place, tree, tree['value']);
  return emit(place, tree, { kind: 'literal', made: made('regexp', model, routine), keys: [] });
}

/** `[a, ...b]` */
export function lowerArray(tree: Tree, place: Place): Operation {
  const items = children(tree, 'elements').map((item) => lowerItem(tree, item, place));
  const array = made('array', place.model, place.routine);
  const keys = children(tree, 'elements').map((item, i) =>
    item?.type === 'SpreadElement' ? undefined : String(i),
  );
  return emit(place, tree, { kind: 'literal', made: array, keys }, items);
}

function lowerItem(tree: Tree, item: Tree | undefined, place: Place): Operation {
  if (!item) return emitConstant(place, tree, undefined);
  return item.type === 'SpreadElement' ? lowerSpread(item, place) : place.model.lower.value(item, place);
}

/** Any of the elements of what is spread. */
export const lowerSpread = (tree: Tree, place: Place): Operation =>
  emit(place, tree, { kind: 'element' }, [place.model.lower.value(child(tree, 'argument'), place)]);

/** `{ a, b: 1, ...c, d() {} }`. What has a computed name is put in afterwards. */
export function lowerObject(tree: Tree, place: Place): Operation {
  const object = made('object', place.model, place.routine);
  const properties = present(tree, 'properties');
  const named = properties.filter(
    (each) => each.type === 'SpreadElement' || propertyName(each) !== undefined,
  );
  const keys = named.map((each) => (each.type === 'SpreadElement' ? undefined : propertyName(each)));
  const inputs = named.map((each) => lowerProperty(each, place));
  for (const each of named) if (isAccessor(each)) object.accessors.add(propertyName(each) ?? '');
  const literal = emit(place, tree, { kind: 'literal', made: object, keys }, inputs);
  for (const each of properties.filter((property) => !named.includes(property))) {
    const key = place.model.lower.value(child(each, 'key'), place);
    emit(place, each, { kind: 'set' }, [literal, lowerProperty(each, place), key]);
  }
  return literal;
}

const lowerProperty = (property: Tree, place: Place): Operation =>
  place.model.lower.value(child(property, property.type === 'SpreadElement' ? 'argument' : 'value'), place);

const isAccessor = (property: Tree): boolean => /^[gs]et$/.test(word(property, 'kind'));

/** The name of a property where the text says it. */
export function propertyName(property: Tree, field = 'key'): string | undefined {
  const key = child(property, field);
  if (!key) return undefined;
  if (key.type === 'Literal') return String(key['value']);
  if (key.type === 'PrivateIdentifier') return `#${word(key, 'name')}`;
  return property['computed'] === true ? undefined : word(key, 'name');
}

/** A function as a value. Its body is written down when somebody asks for its routine. */
export const lowerFunction = (tree: Tree, place: Place): Operation =>
  emit(place, tree, { kind: 'closure', code: codeOf(tree, place.scope, place.model) });

/** A class as a value: methods on its prototype, what is static on itself. */
export function lowerClass(tree: Tree, place: Place): Operation {
  const code = codeOf(tree, place.scope, place.model);
  const superclass = child(tree, 'superClass');
  const inputs = superclass ? [place.model.lower.value(superclass, place)] : [];
  const body = child(tree, 'body');
  for (const member of body ? present(body, 'body') : []) lowerMember(member, code, place);
  return emit(place, tree, { kind: 'closure', code }, inputs);
}

function lowerMember(member: Tree, code: Code, place: Place): void {
  if (member.type === 'StaticBlock') emit(place, member, { kind: 'demand' });
  if (member.type === 'PropertyDefinition' && member['static'] === true) lowerStatic(member, code, place);
  if (/^(?:MethodDefinition|AccessorProperty)$/.test(member.type)) addMethod(member, code, place);
}

function lowerStatic(member: Tree, code: Code, place: Place): void {
  const value = child(member, 'value');
  const name = propertyName(member);
  if (!value) return;
  const base = emit(place, member, { kind: 'literal', made: code.statics, keys: [] });
  const input = place.model.lower.value(value, place);
  emit(place, member, { kind: 'set', ...(name !== undefined && { name }) }, [base, input]);
}

/** A method, or a name with code behind it. The constructor is the routine of the class itself. */
function addMethod(member: Tree, { statics, prototype }: Code, place: Place): void {
  const owner: Made = member['static'] === true ? statics : prototype;
  const name = propertyName(member) ?? '';
  const value = child(member, 'value');
  if (isAccessor(member) || member.type === 'AccessorProperty') owner.accessors.add(name);
  else if (word(member, 'kind') === 'method' && value && child(value, 'body')) {
    fieldOf(owner, name).add(codeOf(value, place.scope, place.model));
  }
}
