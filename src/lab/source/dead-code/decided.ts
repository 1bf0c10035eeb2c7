import type { Operation } from './model.ts';

/**
 * The value of a condition that is written in constants, within one function. A constant from outside
 * is a switch that somebody set on purpose. What is asked decides something, so it is used.
 */
export function decided(operation: Operation): { value: unknown } | undefined {
  operation.used = true;
  const { kind, value, inputs, name = '' } = operation;
  if (kind === 'constant') return { value };
  if (kind === 'read') return decidedVariable(operation);
  if (kind !== 'operator') return undefined;
  const [left, right] = inputs.map(decided);
  if (name === '!' && left) return { value: !left.value };
  return left && right && compared(name, left.value, right.value);
}

function decidedVariable({ binding, routine }: Operation): { value: unknown } | undefined {
  if (!binding?.isConst || binding.routine !== routine || binding.assigns.length !== 1) return undefined;
  return decided(binding.assigns[0].inputs[0]);
}

function compared(operator: string, left: unknown, right: unknown): { value: boolean } | undefined {
  if (operator === '===' || operator === '!==') return { value: (left === right) === (operator === '===') };
  if (typeof left !== 'number' || typeof right !== 'number') return undefined;
  const results: Record<string, boolean> = {
    '<': left < right,
    '<=': left <= right,
    '>': left > right,
    '>=': left >= right,
  };
  return Object.hasOwn(results, operator) ? { value: results[operator] } : undefined;
}
