/**
 * `instanceof` for what a stranger's code has thrown: a proxy may throw when it is asked for its prototype.
 *
 * Errors: none.
 */
export function isInstance<T>(value: unknown, type: abstract new (...args: never[]) => T): value is T {
  try {
    return value instanceof type;
  } catch {
    return false;
  }
}
