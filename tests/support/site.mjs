import { after } from 'node:test';
import { serve } from '../../build-scripts/serve.mjs';
import { root } from '../wasm/engines.mjs';

/** Serves the whole project until a file's tests are over. @returns {Promise<string>} its address */
export async function openSite() {
  const server = await serve(root, 0);
  after(() => server.close());
  return `http://127.0.0.1:${server.address().port}`;
}
