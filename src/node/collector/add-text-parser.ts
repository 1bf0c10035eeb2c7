import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { batchType } from '../../lab/wire/collector-contract.ts';
import { bodyText } from './body-text.ts';
import type { CollectorParts } from './collector-parts.ts';
import { Problem } from './problem.ts';

/** Has bodies read as text, unpacked, and no more of them at once than there is room for. */
export function addTextParser(app: FastifyInstance, { limits }: CollectorParts) {
  let reading = 0;
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    ['application/json', batchType],
    async (request: FastifyRequest, body: IncomingMessage) => {
      if (Number(request.headers['content-length'] ?? 0) > limits.bodyBytes)
        throw new Problem(413, 'too-large', `The body is larger than ${limits.bodyBytes} bytes.`);
      let held = 0;
      try {
        return await bodyText(body, request.headers['content-encoding'], limits.bodyBytes, (bytes) => {
          if (reading + bytes > limits.readingBytes) throw busy();
          reading += bytes;
          held += bytes;
        });
      } finally {
        reading -= held;
      }
    },
  );
}

const busy = () =>
  new Problem(429, 'busy', 'The collector is reading as much as it can. Try again soon.', {
    'retry-after': '1',
  });
