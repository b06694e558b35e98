// Serves the site in book/, compressed, at the port that its argument names.

import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import compression from 'compression';
import handler from 'serve-handler';
import { SITE } from './book.js';

/** Starts to listen; gives the port, a free one if it was 0, and what ends it. */
export async function serve(port) {
    const compress = compression();
    const server = createServer((request, response) =>
        compress(request, response, () => handler(request, response, { public: SITE, cleanUrls: false })));
    await new Promise(resolve => server.listen(port, resolve));
    return { port: server.address().port, close: () => server.close() };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
    await serve(Number(process.argv[2]));
}
