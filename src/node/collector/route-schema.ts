import type { Scope } from './collector-store.ts';

/** A route as `/openapi.json` tells it; what is of the request is checked by it, too. */
export type RouteSchema = {
  summary: string;
  tags: string[];
  security: Record<string, string[]>[];
  response: Record<number, object>;
} & Partial<Record<'params' | 'querystring' | 'headers' | 'body', object>> & { consumes?: string[] };

const problem = {
  type: 'object',
  required: ['code', 'message'],
  properties: { code: { type: 'string' }, message: { type: 'string' } },
};

const refusals: Readonly<Record<number, string>> = {
  400: 'The request is not as described here.',
  401: 'A token is wanted, or another one.',
  403: 'Not with this token, or not from there.',
  404: 'There is no such thing.',
  408: 'The request took too long.',
  409: 'Another content is kept under that id.',
  413: 'Less at once.',
  415: 'Another type or packing.',
  426: 'It is for WebSockets.',
  422: 'It is not what it should be.',
  429: 'Later: see Retry-After.',
  503: 'The collector cannot be used.',
};

/** What a route answers where it refuses. */
const refused = (statuses: readonly number[]) =>
  Object.fromEntries(
    statuses.map((status) => [
      status,
      { description: refusals[status], content: { 'application/problem+json': { schema: problem } } },
    ]),
  );

/** An answer in JSON of that shape. */
export const answer = (description: string, schema: object) => ({
  description,
  content: { 'application/json': { schema } },
});
/** An answer of another type. */
export const textAnswer = (description: string, type: string) => ({
  description,
  content: { [type]: { schema: { type: 'string' } } },
});

type Parts = Pick<RouteSchema, 'params' | 'querystring' | 'headers' | 'body' | 'consumes'>;
type Asked = {
  summary: string;
  tag: string;
  scope?: Scope;
  answers: Record<number, object>;
  refuses?: number[];
};

/** The schema of a route: every one may be refused for where it comes from, and for coming too often. */
export function routeSchema(
  { summary, tag, scope, answers, refuses = [] }: Asked,
  parts: Parts = {},
): RouteSchema {
  const statuses = [400, ...(scope === undefined ? [] : [401]), 403, 429, ...refuses];
  return {
    summary,
    tags: [tag],
    security: scope === undefined ? [] : [{ token: [scope] }],
    response: { ...refused(statuses), ...answers },
    ...parts,
  };
}

/** The parameter of a path that names one thing. */
export const idParams = {
  type: 'object',
  required: ['id'],
  properties: { id: { type: 'string', minLength: 1, maxLength: 200 } },
};
