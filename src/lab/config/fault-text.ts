import type { Fault } from './fault.ts';

/** A fault in a line: `arsenal.toml:3: budgt_ms: there is no such key. Did you mean "budget_ms"?` */
export function faultText({ where, message, hint, file, line, column }: Fault): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  const what = [place, where, message].filter((part) => part !== '').join(': ');
  return hint === undefined ? `${what}.` : `${what}. ${hint}`;
}
