import type { FastifyError, FastifyInstance, FastifyReply } from 'fastify';
import type { CollectorParts } from './collector-parts.ts';
import { Problem } from './problem.ts';

const problemType = 'application/problem+json; charset=utf-8';

/** Has every refusal answered as a code and a sentence, and what nobody expected as no more than that. */
export function answerProblems(app: FastifyInstance, { log }: CollectorParts) {
  app.setNotFoundHandler(async () => {
    throw new Problem(404, 'not-found', 'There is nothing here.');
  });
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const problem = problemOf(error);
    if (problem.statusCode >= 500)
      log.add('error', 'request failed', { message: stackOf(error), method: request.method });
    return answerProblem(problem, reply);
  });
}

/** Refuses what cannot be a request to any route, before there is one. */
export function answerUnrouted(error: FastifyError, _: unknown, reply: FastifyReply): void {
  void answerProblem(problemOf(error), reply);
}

function answerProblem({ statusCode, code, message, headers }: Problem, reply: FastifyReply) {
  return reply.status(statusCode).headers(headers).type(problemType).send({ code, message });
}

const stackOf = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error));

function problemOf(error: FastifyError): Problem {
  if (error instanceof Problem) return error;
  if (error.validation !== undefined) return new Problem(400, 'bad-request', sentence(error.message));
  const { statusCode = 500 } = error;
  const known = sentences[statusCode];
  if (known !== undefined) return new Problem(statusCode, known[0], known[1]);
  if (statusCode >= 400 && statusCode < 500)
    return new Problem(statusCode, 'bad-request', 'The request cannot be read.');
  return new Problem(500, 'broken', 'The collector could not do this. Its log says why.', {
    'retry-after': '30',
  });
}

const sentences: Readonly<Record<number, readonly [code: string, message: string] | undefined>> = {
  400: ['bad-request', 'The request cannot be read.'],
  408: ['too-slow', 'The request took too long.'],
  413: ['too-large', 'The body is larger than it may be. Send less at once.'],
  414: ['too-long', 'The address is longer than it may be.'],
  415: ['unknown-type', 'The body is of a type that is not taken here.'],
  429: ['too-many', 'Too many requests. Try again later.'],
};

const sentence = (text: string) => `${text.slice(0, 300)}.`;
