const prefix = 'arsenal-bench-';

/**
 * A name for a folder or a database that nothing else uses, and the names of the same kind that
 * nobody uses any more. A name is held by a lock, which ends with the worker however it ends: so a
 * run that was killed leaves something that a later one can tell from what another tab is using.
 *
 * Shape:  the names there are → a new name, and those to be deleted.
 * Random: `crypto.randomUUID`.
 */
export async function claimOwnName(existing: readonly string[]): Promise<{ name: string; left: string[] }> {
  const { held = [] } = await navigator.locks.query();
  const inUse = new Set(held.map((lock) => lock.name));
  const left = existing.filter((each) => each.startsWith(prefix) && !inUse.has(each));
  const name = prefix + crypto.randomUUID();
  await new Promise<void>((claimed, refused) => {
    const held = () => {
      claimed();
      return new Promise(() => undefined);
    };
    navigator.locks.request(name, held).catch(refused);
  });
  return { name, left };
}
