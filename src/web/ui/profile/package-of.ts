/** Whose a file is: a package, the engine's own library, or '' for the person's own code. */
export function packageOf(file: string): string {
  const inModules = file.split(/[/\\]node_modules[/\\]/).at(-1);
  if (inModules !== undefined && inModules !== file) return packageName(inModules);
  if (/^(node|internal|bun|native|ext|extensions|chrome|resource|moz-extension|chrome-extension):/.test(file))
    return file.slice(0, file.indexOf(':'));
  return '';
}

const packageName = (path: string) => {
  const [first = '', second = ''] = path.split(/[/\\]/);
  // pnpm and Bun keep a package in a folder of its name and version, and again in node_modules below.
  return first.startsWith('@') ? `${first}/${second}` : first;
};
