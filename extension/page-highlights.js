import { send } from './connection.js';

/**
 * In the panel this stands in the place of web/element/highlights.js: the article is in another document, so what is to be drawn is sent there.
 *
 * @param {HTMLElement} _host
 * @param {import('../web/element/article.js').Article} _article
 * @param {import('../web/element/segments.js').Segment[]} segments
 * @returns {import('../web/element/marks.js').Drawing}
 */
export function drawHighlights(_host, _article, segments) {
  send({ type: 'draw', segments });
  return {
    locate: () => null,
    emphasise: (ids, kin) => send({ type: 'emphasise', ids: [...ids], kin: [...kin] }),
    reveal(id) {
      send({ type: 'reveal', id });
      return rowOf(id)?.getBoundingClientRect() ?? null;
    },
    remove: () => send({ type: 'remove' }),
  };
}

/** The row of a mark: the one that was chosen, else the first in the card, which is brought into view. @param {string} id */
function rowOf(id) {
  const root = document.querySelector('who-said')?.shadowRoot;
  const chosen = /** @type {HTMLElement | null | undefined} */ (root?.activeElement);
  const row = chosen?.dataset.note === id ? chosen : root?.querySelector(`[data-note="${id}"]`);
  for (const each of root?.querySelectorAll('[aria-current]') ?? []) each.removeAttribute('aria-current');
  row?.setAttribute('aria-current', 'true');
  row?.scrollIntoView({ block: chosen === row ? 'nearest' : 'center', behavior: 'instant' });
  return row;
}
