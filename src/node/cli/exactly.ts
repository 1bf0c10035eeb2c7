/** A regular expression that finds these texts and nothing else. */
export const exactly = (texts: readonly string[]): string => `^(?:${texts.map(escaped).join('|')})$`;

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
