/**
 * Is `version` (`v20.19.1`) the wanted one (`20.19`) or a later one?
 *
 * @param {string} version
 * @param {string} wanted
 */
export function versionAtLeast(version, wanted) {
  const has = numbers(version);
  const wants = numbers(wanted);
  const at = wants.findIndex((part, index) => part !== (has[index] ?? 0));
  return at < 0 || (has[at] ?? 0) > (wants[at] ?? 0);
}

/** @param {string} version */
function numbers(version) {
  return version.replace(/^\D+/, '').split('.').map(Number);
}
