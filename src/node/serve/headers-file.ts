/** One block of a `_headers` file: the paths it is for, and what it sets. */
export type HeaderRule = { path: string; headers: [name: string, value: string][] };

/**
 * Reads the `_headers` file of Netlify and Cloudflare Pages: a path (`/assets/*`), below it indented
 * `Name: value` lines; `#` begins a comment. Lines that are neither are skipped, as the hosts do.
 */
export function parseHeadersFile(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split(/\r?\n/)) {
    const content = line.trim();
    if (content === '' || content.startsWith('#')) continue;
    if (/^\S/.test(line)) rules.push({ path: content, headers: [] });
    const setting = /^\s+([\w-]+):\s*(.+)$/.exec(line.trimEnd());
    if (setting) rules.at(-1)?.headers.push([setting[1], setting[2]]);
  }
  return rules;
}

/** The headers for a path, from every rule that matches; a name set twice is joined by a comma, as the hosts do. */
export function headersFor(rules: readonly HeaderRule[], path: string): Record<string, string> {
  const found = new Map<string, string>();
  for (const [name, value] of rules
    .filter((rule) => matches(rule.path, path))
    .flatMap((rule) => rule.headers)) {
    const key = name.toLowerCase();
    const before = found.get(key);
    found.set(key, before === undefined ? value : `${before}, ${value}`);
  }
  return Object.fromEntries(found);
}

/** `*` stands for anything, `:name` for one part of a path. */
function matches(pattern: string, path: string): boolean {
  const tokens = /\*|:[A-Za-z]\w*|[.+?^${}()|[\]\\]/g;
  const source = pattern.replace(tokens, (token) => {
    if (token === '*') return '.*';
    return token.startsWith(':') ? '[^/]+' : `\\${token}`;
  });
  return new RegExp(`^${source}$`).test(path);
}
