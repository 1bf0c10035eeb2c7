import type { Server } from 'node:http';

/** Opens the server on the port, or on the next free one of the twenty after it. Port 0 is any. Answers with the port. */
export async function listen(server: Server, port: number, host = '127.0.0.1'): Promise<number> {
  for (let tried = port; ; tried += 1) {
    try {
      return await listenOn(server, tried, host);
    } catch (error) {
      const taken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      if (!taken || tried >= port + 20) throw error;
    }
  }
}

function listenOn(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}
