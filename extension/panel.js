import { WhoSaid } from '../web/element/define.js';
import { connect, disconnect, isConnected, tab } from './connection.js';
import { linesOf } from './lines.js';

/**
 * The panel beside a page: the engine reads the article's text here, the card stands here, the marks are drawn there. It begins when it opens;
 * the next click on the extension's button takes the marks away again.
 */

const message = /** @type {HTMLElement} */ (document.querySelector('#message'));
const again = /** @type {HTMLElement} */ (document.querySelector('#again'));
const story = /** @type {HTMLElement} */ (document.querySelector('#story'));
const title = /** @type {HTMLElement} */ (document.querySelector('h1'));

/** The row of the mark that was chosen last. */
const rows = new CSSStyleSheet();
rows.replaceSync('[aria-current] { background: color-mix(in srgb, var(--said) 70%, transparent) !important; outline: 1px solid var(--said-line) }');

/** @type {WhoSaid | null} */
let element = null;

/** @param {string} refused what to say where the page may not be read */
async function begin(refused) {
  if (!tab) return say('howTo');
  say('reading');
  try {
    await connect(receive, () => stop('gone'));
    chrome.action.setTitle({ tabId: tab, title: chrome.i18n.getMessage('actionOff') }).catch(() => {});
  } catch {
    say(refused);
  }
}

/** @param {import('./messages.d.ts').FromPage} told */
function receive(told) {
  if (told.type === 'article') return show(told);
  if (told.type === 'none') return stop(told.reason);
  element?.select(told.id);
}

/** @param {Extract<import('./messages.d.ts').FromPage, { type: 'article' }>} article */
function show({ text, title: name, address, published }) {
  say('');
  title.textContent = name || 'Whosaid';
  story.replaceChildren(...linesOf(text));
  element ??= makeElement();
  element.address = address;
  element.published = published;
  if (!element.isConnected) story.after(element);
}

/** @returns {WhoSaid} */
function makeElement() {
  const made = /** @type {WhoSaid} */ (document.createElement('who-said'));
  made.for = story.id;
  made.id = 'marks';
  const root = /** @type {ShadowRoot} */ (made.shadowRoot);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, rows];
  // Every mark has a row to be found by, so the list of all notes stands open.
  new MutationObserver(() => openNotes(root)).observe(root, { childList: true, subtree: true });
  return made;
}

/** @param {ShadowRoot} root */
function openNotes(root) {
  const closed = /** @type {HTMLDetailsElement | null} */ (root.querySelector('.all:not([open], :has(.notes))'));
  if (closed) closed.open = true;
}

/** @param {string} reason one of the messages in _locales, or '' */
function say(reason) {
  message.textContent = reason && chrome.i18n.getMessage(reason);
  again.hidden = !['gone', 'off', 'noArticle'].includes(reason);
}

/** @param {string} reason */
function stop(reason) {
  element?.remove();
  element = null;
  disconnect();
  title.textContent = 'Whosaid';
  chrome.action.setTitle({ tabId: tab, title: chrome.i18n.getMessage('action') }).catch(() => {});
  say(reason);
}

chrome.runtime.onMessage.addListener(({ clicked }) => {
  if (clicked !== tab) return;
  if (!isConnected()) return void begin('noAccess');
  stop('off');
  window.close();
});
document.documentElement.lang = chrome.i18n.getUILanguage().startsWith('es') ? 'es' : 'en';
again.textContent = chrome.i18n.getMessage('again');
again.addEventListener('click', () => begin('click'));
/** @type {HTMLElement} */ (document.querySelector('footer')).textContent = chrome.i18n.getMessage('promise');
begin('noAccess');
