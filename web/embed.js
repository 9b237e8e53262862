import './element/define.js';
import { reflect } from './element/dom.js';
import { readAside } from './element/engine.js';
import { FROM_PAGE, OPTION_NAMES, soundMessage, VERSION } from './frame/messages.js';

/**
 * The frame's side: a page of no origin that shows one article, handed over by the page around it. Its address says how, its messages
 * say what; docs/embedding.md has the protocol.
 */

const article = /** @type {import('./element/who-said.js').WhoSaid} */ (document.querySelector('who-said'));
const root = document.documentElement;

/** @type {MessagePort | undefined} */
let port;

/** @param {string} type @param {object} [fields] */
function send(type, fields = {}) {
  port?.postMessage({ v: VERSION, type, ...fields });
}

/** @param {string} name @param {string | null} value */
function setOption(name, value) {
  if (name === 'lang') root.lang = value === 'es' ? 'es' : 'en';
  else if (name === 'theme') root.dataset.theme = value ?? '';
  else reflect(article, name === 'lenses' ? 'lens' : name, value);
}

/** Until there is a text the element is switched off: it would tell of an empty one. @param {string} text */
function read(text) {
  article.removeAttribute('data-who-said');
  article.text = text;
}

/** What a message asks for, by its type. @type {Record<string, (message: any) => void>} */
const deeds = {
  read: ({ text }) => read(text),
  select: ({ id }) => article.select(id),
  options(message) {
    for (const name of OPTION_NAMES) if (message[name] !== undefined) setOption(name, message[name]);
  },
};

/** @param {MessageEvent} event */
function onMessage({ data }) {
  const message = soundMessage(data, FROM_PAGE);
  if (message) deeds[message.type](message);
  else send('error', { reason: 'message', message: 'This is no message of version 1 of the protocol' });
}

/** The first port that the page around hands over is the one that counts. @param {MessageEvent} event */
function onPort({ source, data, ports }) {
  if (port || source !== window.parent || ports.length !== 1 || !soundMessage(data, { port: {} })) return;
  [port] = ports;
  port.onmessage = onMessage;
  send('ready');
  new ResizeObserver(sendHeight).observe(document.body);
}

function sendHeight() {
  send('height', { height: Math.ceil(document.body.getBoundingClientRect().height) });
}

for (const [name, value] of new URLSearchParams(location.search)) if (OPTION_NAMES.includes(name)) setOption(name, value);
for (const type of ['progress', 'result', 'select', 'error']) {
  article.addEventListener(`who-said-${type}`, (event) => send(type, /** @type {CustomEvent} */ (event).detail));
}

readAside();
if (window.parent === window) read('This page shows an article inside another page, which hands it over.');
else {
  window.addEventListener('message', onPort);
  window.parent.postMessage({ v: VERSION, type: 'hello' }, '*');
}
