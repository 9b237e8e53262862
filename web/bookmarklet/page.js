import code from '#bookmark';

/** The page that gives the bookmark: puts the address of the script into its code. It stands beside the script, unless it was opened from disk. */

const bookmark = /** @type {HTMLAnchorElement} */ (document.querySelector('#bookmark'));
const address = /** @type {HTMLInputElement} */ (document.querySelector('#address'));
const text = /** @type {HTMLTextAreaElement} */ (document.querySelector('#code'));

/** @type {Record<string, string>} */
const SPANISH = {
  title: 'Whosaid como marcador',
  what: 'Un clic marca quién dijo qué en el artículo que lees; otro quita las marcas.',
  how: 'Arrastra este botón a tu barra de marcadores, o copia el código de abajo como dirección de un marcador nuevo.',
  address: 'Dónde está who-said.js',
  code: 'El código del marcador',
  limits:
    'El marcador carga el programa de esta dirección y no envía nada; el artículo se lee en tu navegador. Las páginas que prohíben programas ajenos no se pueden marcar así, y te lo dice: ahí sirve la extensión.',
};

function write() {
  const isAddress = /^https?:/.test(address.value) && URL.canParse(address.value);
  text.value = isAddress ? `javascript:${encodeURIComponent(code.trim().replace('"WHO-SAID-ADDRESS"', () => JSON.stringify(address.value)))}` : '';
  bookmark.href = text.value || '#address';
}

if (/^es\b/.test(navigator.language)) {
  document.documentElement.lang = 'es';
  document.title = SPANISH.title;
  for (const element of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-word]'))) element.textContent = SPANISH[element.dataset.word ?? ''];
}
if (location.protocol !== 'file:') address.value = new URL('who-said.js', location.href).href;
address.addEventListener('input', write);
// The bookmark is for other pages: on this one there is nothing to mark.
bookmark.addEventListener('click', (event) => event.preventDefault());
write();
