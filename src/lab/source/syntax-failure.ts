import { getLineInfo } from 'acorn';
import type { Failure } from '../model/failure.ts';

export type SyntaxFailure = Extract<Failure, { code: 'syntax-error' }>;

/** A failure at an offset of the text; line and column count from 1. */
export function syntaxFailure(message: string, text: string, offset: number): SyntaxFailure {
  const { line, column } = getLineInfo(text, Math.min(offset, text.length));
  return { code: 'syntax-error', message, line, column: column + 1 };
}

/**
 * What a parser threw, as a failure. Both parsers put the offset in `pos`, and the position once
 * more at the end of the message, counted in their own ways.
 */
export function thrownSyntaxFailure(error: unknown, text: string): SyntaxFailure {
  if (!(error instanceof Error)) return { code: 'syntax-error', message: 'the text could not be read' };
  if (error instanceof RangeError) return { code: 'syntax-error', message: 'the code is nested too deeply' };
  const message = error.message.replace(/ \(\d+:\d+\)$/, '');
  if (!('pos' in error) || typeof error.pos !== 'number') return { code: 'syntax-error', message };
  const atEnd = message === 'Unexpected token' && error.pos >= text.trimEnd().length;
  return syntaxFailure(atEnd ? 'Unexpected end of the text' : message, text, error.pos);
}
