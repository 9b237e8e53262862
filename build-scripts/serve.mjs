// Serves a folder as a static site on this machine alone:  node build-scripts/serve.mjs [FOLDER] [PORT]
// Prints its address. A port that is taken gives way to the next one.
import { createServer } from 'node:http';
import { createReadStream, statSync } from 'node:fs';
import { dirname, extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What each kind of file is sent as. */
export const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
};

/** The file that a request asks for, or null: nothing outside the folder, and index.html for a folder. */
export function fileFor(folder, url) {
  let path;
  try {
    path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return null;
  }
  const root = resolve(folder);
  const file = resolve(join(root, path));
  if (file !== root && !file.startsWith(root + sep)) return null;
  const found = statSync(file, { throwIfNoEntry: false });
  if (found?.isFile()) return file;
  const index = join(file, 'index.html');
  return statSync(index, { throwIfNoEntry: false })?.isFile() ? index : null;
}

/** Starts the server; the promise gives it, listening on `port` or the first free one after it. */
export function serve(folder, port) {
  const server = createServer((request, response) => {
    const file = fileFor(folder, request.url);
    if (!file) return response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found\n');
    const type = types[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'cache-control': 'no-cache' });
    createReadStream(file).pipe(response);
  });
  return new Promise((listening, failed) => {
    server.on('listening', () => listening(server));
    server.on('error', error => {
      if (error.code !== 'EADDRINUSE' || port === 0) return failed(error);
      server.listen(++port, '127.0.0.1');
    });
    server.listen(port, '127.0.0.1');
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), '..', 'dist');
  const server = await serve(folder, Number(process.argv[3] ?? 8000));
  const address = `http://localhost:${server.address().port}/`;
  console.log(`Whosaid is at ${address}   (Ctrl+C stops it)`);
  if (fileFor(folder, '/examples/')) console.log(`Ways to put it on a page: ${address}examples/`);
}
