import './element/define.js';
import { readAside } from './element/engine.js';
import { pageWords } from './element/words.js';
import sampleText from './examples/sample.txt';
import { compareDrafts } from './page/drafts.js';
import { keep, kept } from './page/keep.js';
import { speak } from './page/language.js';
import { readFile, readHtml } from './page/rich-text.js';
import { packText, unpackText } from './page/share.js';

/**
 * The page around the element: it takes a text, by paste, file or link, and hands it over. All the rest is the element's.
 *
 * @typedef {import('./page/rich-text.js').RichText} RichText
 */

/** @param {string} id */
function byId(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}

const form = /** @type {HTMLFormElement} */ (byId('paste'));
const box = /** @type {HTMLTextAreaElement} */ (byId('text'));
const article = /** @type {import('./element/who-said.js').WhoSaid} */ (byId('article'));
const keeping = /** @type {HTMLInputElement} */ (byId('keep'));
const address = /** @type {HTMLInputElement} */ (byId('address'));
const published = /** @type {HTMLInputElement} */ (byId('published'));
const link = /** @type {HTMLInputElement} */ (byId('link'));
const file = /** @type {HTMLInputElement} */ (byId('file'));

/** Milliseconds without a key press, after which the text is read again. */
const PAUSE = 180;

/** UTF-16 units: longer links are cut by some programs. */
const LONG_LINK = 8000;

/** What was pasted or dropped with its form, for as long as the box holds just its text. @type {RichText | null} */
let rich = null;

/** @param {string} words */
function hint(words) {
  byId('hint').textContent = words;
}

/** @param {'pasting' | 'reading' | 'editing'} state */
function show(state) {
  document.body.dataset.state = state;
  form.hidden = state === 'reading';
  byId('reading').hidden = byId('deeds').hidden = state === 'pasting';
  byId('edit').setAttribute('aria-pressed', String(state === 'editing'));
  if (state === 'pasting') showDrafts(false);
}

/** @param {boolean} isShown */
function showDrafts(isShown) {
  byId('drafts').hidden = !isShown;
  byId('compare').setAttribute('aria-pressed', String(isShown));
}

/** Hands the text over, with its form where that is known. */
function handOver() {
  if (rich?.text === box.value) article.replaceChildren(rich.view.cloneNode(true));
  else article.text = box.value;
  article.address = address.value.trim();
  article.published = published.value;
  keepText();
}

function keepText() {
  if (!keeping.checked) return;
  const isKept = keep({ text: box.value, address: address.value, published: published.value, corrections: article.corrections });
  if (!isKept) hint(pageWords().notKept);
}

function read() {
  hint(box.value.trim() === '' ? pageWords().pasteFirst : '');
  if (box.value.trim() === '') return box.focus();
  // Corrections belong to one article.
  if (article.text !== box.value) article.corrections = [];
  handOver();
  show('reading');
  window.scrollTo(0, 0);
  byId('again').focus();
}

/** Puts a text into the box so that the browser can undo it. @param {RichText | { view: null, text: string, published?: string }} given @param {boolean} isWhole it replaces what is there */
function putText(given, isWhole) {
  box.focus();
  if (isWhole) box.select();
  // Only this command leaves the box's undo working; a browser without it gets the text all the same.
  if (!document.execCommand('insertText', false, given.text)) box.setRangeText(given.text, box.selectionStart, box.selectionEnd, 'end');
  published.value = isWhole ? (given.published ?? '') : published.value;
  rich = given.view && box.value === given.text ? { view: given.view, text: given.text } : null;
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  read();
});

box.addEventListener('paste', (event) => {
  const html = event.clipboardData?.getData('text/html');
  if (!html) return;
  const given = readHtml(html);
  if (given.text === '') return;
  event.preventDefault();
  putText(given, box.value === '');
});

/** @type {number | undefined} */
let pause;
box.addEventListener('input', () => {
  if (document.body.dataset.state !== 'editing') return;
  clearTimeout(pause);
  pause = setTimeout(handOver, PAUSE);
});

/** @param {File | undefined} chosen */
async function readChosen(chosen) {
  if (!chosen) return;
  const given = await readFile(chosen).catch(() => null);
  if (!given) return hint(pageWords().unreadable(chosen.name));
  show('pasting');
  putText(given, true);
  read();
}

byId('open').addEventListener('click', () => file.click());
file.addEventListener('change', () => readChosen(file.files?.[0]));
document.addEventListener('dragover', (event) => event.dataTransfer?.types.includes('Files') && event.preventDefault());
document.addEventListener('drop', (event) => {
  if (!event.dataTransfer?.files.length) return;
  event.preventDefault();
  readChosen(event.dataTransfer.files[0]);
});

byId('sample').addEventListener('click', () => {
  putText({ view: null, text: sampleText }, true);
  read();
});

byId('again').addEventListener('click', () => {
  show('pasting');
  box.focus();
  box.select();
});

byId('edit').addEventListener('click', () => {
  show(document.body.dataset.state === 'editing' ? 'reading' : 'editing');
  if (form.hidden) return;
  box.focus();
  box.setSelectionRange(0, 0);
  box.scrollTop = 0;
});

byId('compare').addEventListener('click', () => {
  showDrafts(byId('drafts').hidden);
  if (!byId('drafts').hidden) byId('before').focus();
});

/** A quotation that is attributed is shown as its attribution. @param {string} id */
function choose(id) {
  const attribution = id[0] === 'q' ? article.report?.quotations[Number(id.slice(1))]?.attribution : null;
  article.select(attribution == null ? id : `a${attribution}`);
}

byId('drafts').addEventListener('submit', async (event) => {
  event.preventDefault();
  const before = /** @type {HTMLTextAreaElement} */ (byId('before')).value;
  if (before.trim() === '') return byId('difference').replaceChildren(pageWords().pasteBoth);
  byId('difference').replaceChildren(await compareDrafts(before, article.text, choose));
});

byId('print').addEventListener('click', () => window.print());

byId('share').addEventListener('click', async () => {
  link.value = location.href.replace(/#.*$/, '') + (await packText(article.text));
  byId('link-hint').textContent = link.value.length > LONG_LINK ? pageWords().longLink : '';
  /** @type {HTMLDialogElement} */ (byId('sharing')).showModal();
  link.select();
});

byId('copy-link').addEventListener('click', async () => {
  const isCopied = await Promise.resolve().then(() => navigator.clipboard.writeText(link.value)).then(() => true, () => false);
  byId('link-hint').textContent = isCopied ? pageWords().copied : pageWords().notCopied;
});

keeping.addEventListener('change', () => (keeping.checked ? keepText() : keep(null)));
address.addEventListener('change', () => {
  article.address = address.value.trim();
  keepText();
});
published.addEventListener('change', () => {
  article.published = published.value;
  keepText();
});
article.addEventListener('who-said-correct', keepText);

byId('language').addEventListener('click', () => {
  const language = document.documentElement.lang === 'es' ? 'en' : 'es';
  speak(language);
  byId('language').textContent = pageWords().language;
  byId('language').lang = language === 'es' ? 'en' : 'es';
});

/** An article that came inside the link comes before one that was kept. */
async function begin() {
  const shared = await unpackText(location.hash).catch(() => undefined);
  if (shared === undefined) hint(pageWords().badLink);
  const before = kept();
  keeping.checked = before !== null && !shared;
  if (!shared && !before) return;
  box.value = shared || before?.text || '';
  const { corrections = [] } = keeping.checked && before ? before : {};
  address.value = keeping.checked ? (before?.address ?? '') : '';
  published.value = keeping.checked ? (before?.published ?? '') : '';
  read();
  article.corrections = /** @type {any} */ (corrections);
  keepText();
}

// The engine starts while the reader looks for a text, and reads beside the page, which is never held up.
readAside();
window.addEventListener('hashchange', () => location.hash.startsWith('#d=') && begin());
begin();

// From the web the page can be saved as the one file that it is, and is kept for when there is no network.
if (location.protocol.startsWith('http')) {
  const whole = /** @type {HTMLAnchorElement} */ (byId('whole'));
  whole.href = location.pathname;
  whole.hidden = false;
  navigator.serviceWorker?.register('sw.js').catch(() => {});
}

byId('check').addEventListener('click', () => /** @type {HTMLDialogElement} */ (byId('seal')).showModal());

/** Tries what the policy forbids: the address is reserved and belongs to nobody, should a browser let it pass. */
byId('try').addEventListener('click', async () => {
  const verdict = byId('verdict');
  /** @type {(event: SecurityPolicyViolationEvent) => void} */
  const onRefusal = ({ effectiveDirective }) => {
    verdict.textContent = pageWords().refusedBy(effectiveDirective);
  };
  document.addEventListener('securitypolicyviolation', onRefusal, { once: true });
  const isSent = await fetch('https://whosaid.invalid/', { method: 'POST', body: 'test' }).then(() => true, () => false);
  if (isSent) verdict.textContent = pageWords().sent;
  else if (verdict.textContent === '') verdict.textContent = pageWords().refused;
});
