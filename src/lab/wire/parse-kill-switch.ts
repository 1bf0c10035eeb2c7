/**
 * Says whether the publisher withdrew this version.
 *
 * Shape:  the text of `kill-switch.json` → true only for an object whose `kill` is exactly true.
 * Errors: none; an unreadable switch is off, so that a host's error page withdraws nothing.
 */
export function parseKillSwitch(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && 'kill' in value && value.kill === true;
  } catch {
    return false;
  }
}
