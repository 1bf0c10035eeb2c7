import type { Environment } from '../model/environment.ts';
import { isEnvironment } from './check-environment.ts';
import { parsedJson } from './parsed-json.ts';
import { revived } from './revived.ts';

/** Where something runs, out of its canonical text; undefined for any other text. */
export function parseEnvironment(text: string): Environment | undefined {
  const environment = revived(parsedJson(text));
  return isEnvironment(environment, '$', () => undefined) ? environment : undefined;
}
