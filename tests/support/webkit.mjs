// WebKit, driven by the WebDriver protocol on a display of its own. A browser that is not there is an error: no test is skipped.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

const PATIENCE = 15_000;
const pause = milliseconds => new Promise(done => setTimeout(done, milliseconds));

/** Debian keeps WebKit's plain browser in a folder named after the machine: /usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/. */
function miniBrowser() {
  const folders = readdirSync('/usr/lib').flatMap(machine => ['4.1', '4.0'].map(version => join('/usr/lib', machine, `webkit2gtk-${version}`, 'MiniBrowser')));
  const found = folders.find(existsSync);
  if (!found) throw new Error('WebKit’s MiniBrowser is not there: install webkit2gtk-driver');
  return found;
}

function freePort() {
  return new Promise((done, fail) => {
    const server = createServer().once('error', fail).listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/** One command of the protocol. */
async function send(driver, method, path, body) {
  const answer = await fetch(driver + path, { method, body: body && JSON.stringify(body) });
  const { value } = await answer.json();
  if (!answer.ok) throw new Error(`${path}: ${value.message || value.error}`);
  return value;
}

async function untilReady(driver) {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await pause(100)) {
    const status = await send(driver, 'GET', '/status').catch(() => null);
    if (status?.ready) return;
  }
  throw new Error('WebKitWebDriver does not answer');
}

/** A window of WebKit: `open` an address, `run` a function on the page, wait `until` one gives something true, `press` a key, `close`. */
export async function launchWebKit() {
  const port = await freePort();
  // Inside a container WebKit's own sandbox cannot be built.
  const environment = { ...process.env, WEBKIT_DISABLE_COMPOSITING_MODE: '1', WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' };
  const child = spawn('xvfb-run', ['-a', 'WebKitWebDriver', `--port=${port}`], { stdio: 'ignore', detached: true, env: environment });
  const stop = () => process.kill(-child.pid);
  const driver = `http://127.0.0.1:${port}`;
  try {
    await untilReady(driver);
    const options = { binary: miniBrowser(), args: ['--automation'] };
    const { sessionId } = await send(driver, 'POST', '/session', { capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } } });
    return windowOf(driver, `/session/${sessionId}`, stop);
  } catch (error) {
    stop();
    throw error;
  }
}

function windowOf(driver, session, stop) {
  const run = (action, ...args) => send(driver, 'POST', `${session}/execute/sync`, { script: `return (${action})(...arguments)`, args });
  return {
    run,
    open: url => send(driver, 'POST', `${session}/url`, { url }),
    async until(condition, ...args) {
      for (const end = Date.now() + PATIENCE; Date.now() < end; await pause(50)) if (await run(`(...args) => Boolean((${condition})(...args))`, ...args)) return;
      throw new Error(`never true: ${condition}`);
    },
    async press(key) {
      const actions = ['keyDown', 'keyUp'].map(type => ({ type, value: key }));
      await send(driver, 'POST', `${session}/actions`, { actions: [{ type: 'key', id: 'keys', actions }] });
    },
    async close() {
      await send(driver, 'DELETE', session).catch(() => {});
      stop();
    },
  };
}
