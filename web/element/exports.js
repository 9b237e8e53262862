import { make } from './dom.js';
import { words } from './words.js';

/** The engine's own formats; the bytes are the same as the command-line program's. */
export const FORMATS = {
  json: { label: 'JSON', file: 'json', type: 'application/json' },
  markdown: { label: 'Markdown', file: 'md', type: 'text/markdown' },
  csv: { label: 'CSV', file: 'csv', type: 'text/csv' },
  html: { label: 'HTML', file: 'html', type: 'text/html' },
  annotations: { label: 'W3C annotations', file: 'jsonld', type: 'application/ld+json' },
};

/** Corrections as the program reads them. */
const LINES = { file: 'tsv', type: 'text/tab-separated-values' };

/** @typedef {keyof typeof FORMATS} Format */

/**
 * @param {(format: Format) => void} onChoose
 * @returns {HTMLElement}
 */
export function exportButtons(onChoose) {
  const buttons = Object.entries(FORMATS).map(([format, { label }]) =>
    make('button', { type: 'button', 'data-format': format, onclick: () => onChoose(/** @type {Format} */ (format)) }, label),
  );
  return make('div', { class: 'exports saving', role: 'group', 'aria-label': words().card.save }, ...buttons);
}

/**
 * Hands a text to the browser as a file. Nothing is sent: the file is made from a blob of this page.
 *
 * @param {string} text
 * @param {Format | 'lines'} format
 * @param {string} name without extension
 */
export function saveFile(text, format, name) {
  const { file, type } = format === 'lines' ? LINES : FORMATS[format];
  const address = URL.createObjectURL(new Blob([text], { type }));
  make('a', { href: address, download: `${name}.${file}` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/**
 * A button that copies, and says whether it could.
 *
 * @param {string} label
 * @param {() => string | Promise<string>} write
 */
export function copyButton(label, write) {
  if (!navigator.clipboard) return null;
  const button = make('button', { type: 'button' }, label);
  button.addEventListener('click', async () => {
    const isCopied = await Promise.resolve(write()).then((text) => navigator.clipboard.writeText(text)).then(() => true, () => false);
    button.textContent = isCopied ? words().panel.copied : words().panel.notCopied;
    setTimeout(() => (button.textContent = label), 2000);
  });
  return button;
}
