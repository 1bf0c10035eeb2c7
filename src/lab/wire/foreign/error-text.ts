import { isText } from '../guards.ts';
import { fieldsOf } from './fields-of.ts';

/** What an error says that went through JSON, in which most of it is lost. */
export function errorText(error: unknown): string {
  if (isText(error) && error !== '') return error;
  const { message } = fieldsOf(error);
  return isText(message) && message !== '' ? message : 'It failed; its results do not say why.';
}
