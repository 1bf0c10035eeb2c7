import { xmlText } from '../../model/xml-text.ts';

/** What `markup` made: the only text that is put into a page as it is. */
export type Markup = { html: string };

export type Content = Markup | string | number | undefined | readonly (Markup | string)[];

/**
 * A piece of a page. Whatever is put into it is text and is escaped, unless `markup` made it too; nothing is put in
 * place of undefined.
 */
export function markup(parts: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  return { html: parts.reduce((html, part, nth) => html + written(contents[nth - 1]) + part) };
}

function written(content: Content): string {
  if (content === undefined) return '';
  if (typeof content === 'string' || typeof content === 'number') return xmlText(String(content));
  return isMarkup(content) ? content.html : content.map(written).join('');
}

const isMarkup = (content: object): content is Markup => 'html' in content;
