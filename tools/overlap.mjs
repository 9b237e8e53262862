// How much spans share, counted in characters.

/** The positions of spans, [start, end] as in the corpora or {start, end} as in reports. */
export function positionsOf(spans) {
  const pairs = spans.map(span => (Array.isArray(span) ? span : [span.start, span.end]));
  return new Set(pairs.flatMap(([start, end]) => Array.from({ length: end - start }, (_, i) => start + i)));
}

/** What two sets of positions share, as shares of the first, of the second, and of both. */
export function overlap(a, b) {
  const common = [...a].filter(position => b.has(position)).length;
  return { ofFirst: common / a.size, ofSecond: common / b.size, jaccard: common / (a.size + b.size - common) };
}

/** Do sources agree: do they share a character, or is there none in either? */
export const sourcesAgree = (a, b) => overlap(a, b).jaccard > 0 || (a.size === 0 && b.size === 0);
