/** @typedef {{ version?: string, optional?: boolean, link?: boolean }} Locked */
/** @typedef {{ packages?: Record<string, Locked> }} Lockfile */

/**
 * Does node_modules hold what the lockfile asks for? npm leaves its own stamp there
 * (`node_modules/.package-lock.json`, written last), which is right after `npm install` as well.
 * Optional packages are for other platforms as often as not, so only a wrong version of one counts.
 *
 * @param {string} wanted the text of package-lock.json
 * @param {string | undefined} present the text of node_modules/.package-lock.json
 */
export function isInstalled(wanted, present) {
  if (present === undefined) return false;
  const has = packagesIn(present);
  return Object.entries(packagesIn(wanted)).every(([place, { version, optional }]) => {
    if (place === '') return true;
    const found = has[place];
    return found ? found.version === version : optional === true;
  });
}

/** @param {string} text */
function packagesIn(text) {
  try {
    /** @type {Lockfile} */
    const lockfile = JSON.parse(text);
    return lockfile.packages ?? {};
  } catch {
    return {}; // a lockfile cut short answers for nothing
  }
}
