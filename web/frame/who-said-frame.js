import { FROM_FRAME, OPTION_NAMES, soundMessage, VERSION } from './messages.js';

/**
 * The page's side: makes a sandboxed frame that shows an article, marked, and grows with it. The frame is of no origin, so it can reach
 * nothing of the page and keeps nothing; the two talk through a channel of their own.
 *
 * The frame's element fires `who-said-ready`, `-progress`, `-result`, `-select`, `-height` and `-error`, with plain data in `detail`.
 *
 * @typedef {object} Options beside these, as strings: `lang` (`en`, `es`), `theme` (`light`, `dark`), `lenses`, and as attributes of `<who-said>`:
 *   `claims`, `sure`, `quiet`, `address`, `published`
 * @property {string | URL} src where embed.html is
 * @property {string} [text] the article
 * @property {string} [title] names the frame for screen readers
 * @property {number} [least] CSS pixels: the frame's height before the first result, and the least it ever has
 * @property {number} [most] CSS pixels: the greatest height; in a frame that would be higher the article scrolls
 *
 * @typedef {object} Article
 * @property {HTMLIFrameElement} frame
 * @property {(text: string) => void} read
 * @property {(options: Record<string, string | null>) => void} show with other options; null takes one away
 * @property {(id: string) => void} select something of the report, as the element's `select`
 * @property {() => void} remove
 */

/**
 * @param {Element} place the frame becomes its last child
 * @param {Options & Record<string, unknown>} options
 * @returns {Article}
 */
export function showInFrame(place, options) {
  const { src, text, title = 'Who says what in this article', least = 150, most = 20_000 } = options;
  const frame = document.createElement('iframe');
  /** The newest message of each kind: a frame that loads anew gets them again. @type {Record<string, object>} */
  const sent = text === undefined ? {} : { read: { text } };
  /** @type {MessagePort | undefined} */
  let port;

  /** @param {string} type @param {object} fields */
  function send(type, fields) {
    if (type !== 'select') sent[type] = { ...(type === 'options' && sent.options), ...fields };
    port?.postMessage({ v: VERSION, type, ...fields });
  }

  /** @param {MessageEvent} event */
  function onMessage({ data }) {
    const message = soundMessage(data, FROM_FRAME);
    if (!message) return;
    const { v: _, type, ...detail } = message;
    if (type === 'ready') for (const [kind, fields] of Object.entries(sent)) send(kind, fields);
    if (type === 'height') frame.style.height = `${Math.min(most, Math.max(least, Number(detail.height)))}px`;
    frame.dispatchEvent(new CustomEvent(`who-said-${type}`, { bubbles: true, composed: true, detail }));
  }

  /** A sandboxed frame's origin is the word "null", which any such frame has: only the window tells who speaks. @param {MessageEvent} event */
  function onHello({ source, data }) {
    if (source !== frame.contentWindow || !soundMessage(data, { hello: {} })) return;
    port?.close();
    const channel = new MessageChannel();
    port = channel.port1;
    port.onmessage = onMessage;
    frame.contentWindow?.postMessage({ v: VERSION, type: 'port' }, '*', [channel.port2]);
  }

  window.addEventListener('message', onHello);
  frame.setAttribute('sandbox', 'allow-scripts allow-downloads');
  frame.setAttribute('allow', 'clipboard-write');
  frame.title = title;
  frame.style.cssText = `display: block; width: 100%; border: 0; height: ${least}px`;
  frame.src = addressOf(src, options);
  place.append(frame);

  return {
    frame,
    read: (text) => send('read', { text }),
    show: (options) => send('options', options),
    select: (id) => send('select', { id }),
    remove() {
      window.removeEventListener('message', onHello);
      port?.close();
      frame.remove();
    },
  };
}

/** @param {string | URL} src @param {Record<string, unknown>} options */
function addressOf(src, options) {
  const address = new URL(src, document.baseURI);
  for (const name of OPTION_NAMES) if (typeof options[name] === 'string') address.searchParams.set(name, options[name]);
  return address.href;
}
