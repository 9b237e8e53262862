import './element/define.js';
import sampleText from './examples/sample.txt';

/**
 * The page around the element: it takes a pasted text and hands it over. All the rest is the element's.
 */

/** @param {string} id */
function byId(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}

const form = /** @type {HTMLFormElement} */ (byId('paste'));
const box = /** @type {HTMLTextAreaElement} */ (byId('text'));
const article = /** @type {import('./element/who-said.js').WhoSaid} */ (byId('article'));

/** @param {boolean} isReading */
function showReading(isReading) {
  form.hidden = isReading;
  byId('reading').hidden = byId('again').hidden = !isReading;
}

/** @param {string} text */
function read(text) {
  byId('hint').textContent = text.trim() === '' ? 'Paste an article first.' : '';
  if (text.trim() === '') return box.focus();
  article.text = text;
  showReading(true);
  window.scrollTo(0, 0);
  byId('again').focus();
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  read(box.value);
});

byId('sample').addEventListener('click', () => {
  box.value = sampleText;
  read(sampleText);
});

byId('again').addEventListener('click', () => {
  showReading(false);
  box.focus();
  box.select();
});

byId('check').addEventListener('click', () => /** @type {HTMLDialogElement} */ (byId('seal')).showModal());

/** Tries what the policy forbids: the address is reserved and belongs to nobody, should a browser let it pass. */
byId('try').addEventListener('click', async () => {
  const verdict = byId('verdict');
  /** @type {(event: SecurityPolicyViolationEvent) => void} */
  const onRefusal = ({ effectiveDirective }) => {
    verdict.textContent = `Refused by your browser (${effectiveDirective}).`;
  };
  document.addEventListener('securitypolicyviolation', onRefusal, { once: true });
  const isSent = await fetch('https://whosaid.invalid/', { method: 'POST', body: 'test' }).then(() => true, () => false);
  if (isSent) verdict.textContent = 'It was sent: this copy of the page is not sealed.';
  else if (verdict.textContent === '') verdict.textContent = 'Refused.';
});
