import { xmlText } from '../model/xml-text.ts';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element as lines of text: with these attributes, but those undefined, and with these lines inside. */
export function xmlElement(name: string, attributes: Attributes, inside: readonly string[] = []): string[] {
  const written = Object.entries(attributes).flatMap(([attribute, value]) =>
    value === undefined ? [] : [` ${attribute}="${xmlText(String(value))}"`],
  );
  const opening = `<${name}${written.join('')}`;
  if (inside.length === 0) return [`${opening}/>`];
  return [`${opening}>`, ...inside.map((line) => `  ${line}`), `</${name}>`];
}
