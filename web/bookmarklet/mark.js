import { isSkipped } from '../element/article.js';
import { DARK, LIGHT } from '../element/highlights.js';
import { findLiveArticle, isOnDark } from '../live-article.js';

/**
 * What the bookmark runs in a page: finds the article, loads the element's script, sets the element beside it. Run again, it takes all of
 * that away. It holds nothing between two runs, so what it has set in the page carries its name.
 */

/** The page of the bookmark puts the script's address here. */
const ADDRESS = 'WHO-SAID-ADDRESS';

const NAME = 'data-who-said-bookmark';
const LINES = Object.keys(LIGHT).map((kind) => `--who-said-${kind}-line`);

const WORDS = {
  en: {
    none: 'Whosaid found no article on this page.',
    refused: 'This page does not allow scripts from elsewhere, so the bookmark cannot mark it. The browser extension can.',
    close: 'Take the marks away',
  },
  es: {
    none: 'Whosaid no ha encontrado ningún artículo en esta página.',
    refused: 'Esta página no permite programas de otro sitio, así que el marcador no puede marcarla. La extensión del navegador, sí.',
    close: 'Quitar las marcas',
  },
};
const words = WORDS[/^es\b/.test(navigator.language) ? 'es' : 'en'];

function takeAway() {
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(`[${NAME}]`))) {
    const given = element.getAttribute(NAME);
    element.removeAttribute(NAME);
    if (given === 'card') element.remove();
    if (given === 'off') element.removeAttribute('data-who-said');
    if (given?.startsWith('root')) for (const line of LINES) element.style.removeProperty(line);
    if (given === 'root id') element.removeAttribute('id');
    if (element.getAttribute('style') === '') element.removeAttribute('style');
  }
}

/** @returns {Promise<unknown>} rejects where the page's policy forbids the script */
function loadElement() {
  if (customElements.get('who-said')) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.onload = resolve;
    script.onerror = reject;
    // Under Trusted Types this throws, which rejects as well.
    script.src = ADDRESS;
    document.head.append(script);
  });
}

/** @param {import('../live-article.js').LiveArticle} found */
function mark({ root, isLeftOut }) {
  const beside = [...root.querySelectorAll('*')].filter((each) => !isSkipped(each) && isLeftOut(each));
  for (const element of beside) {
    element.setAttribute('data-who-said', 'off');
    element.setAttribute(NAME, 'off');
  }
  root.setAttribute(NAME, root.id ? 'root' : 'root id');
  root.id ||= 'who-said-article';
  const isDark = isOnDark(root);
  const colours = Object.values(isDark ? DARK : LIGHT);
  LINES.forEach((line, index) => root.style.setProperty(line, colours[index]));
  document.body.append(makeCard(root.id, isDark ? 'dark' : 'light'));
}

/** @param {string} id @param {string} scheme */
function makeCard(id, scheme) {
  const card = document.createElement('div');
  card.setAttribute(NAME, 'card');
  Object.assign(card.style, { all: 'initial', position: 'fixed', insetBlock: '0', insetInlineEnd: '0', width: 'min(24rem, 100vw)', overflow: 'auto', padding: '0.5rem' });
  Object.assign(card.style, { boxSizing: 'border-box', zIndex: '2147483647', colorScheme: scheme, background: 'Canvas', color: 'CanvasText', boxShadow: '0 0 24px #0005' });
  const close = document.createElement('button');
  close.textContent = words.close;
  Object.assign(close.style, { all: 'revert', font: '14px system-ui, sans-serif', margin: '0 0 0.5rem', minHeight: '24px' });
  close.addEventListener('click', takeAway);
  const element = document.createElement('who-said');
  element.setAttribute('for', id);
  card.append(close, element);
  return card;
}

async function run() {
  if (document.querySelector(`[${NAME}]`)) return takeAway();
  const found = findLiveArticle(document);
  if (!found) return alert(words.none);
  try {
    await loadElement();
  } catch {
    return alert(words.refused);
  }
  mark(found);
}

run();
