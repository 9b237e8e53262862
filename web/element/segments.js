/**
 * From the report to what is drawn: a flat list of segments, never nested, each knowing every mark that covers it.
 * Pure: no DOM, no state. Both renderers (marks in our own view, highlights in a host's article) take this list.
 *
 * Everything a reader can point at has an id: a letter for the report's list and the index in it, as in `a3` an attribution,
 * `q0` a quotation that no attribution holds, `s1` a source, `c2` a claim, `f0` a finding.
 *
 * @typedef {import('./report.d.ts').Report} Report
 * @typedef {import('./report.d.ts').Span} Span
 * @typedef {'said' | 'cue' | 'source' | 'mention' | 'reason' | 'claim' | 'finding'} Kind
 */

/**
 * @typedef {object} Cover one span of something marked
 * @property {number} start
 * @property {number} end
 * @property {Kind} kind
 * @property {string} id
 */

/**
 * @typedef {object} Segment
 * @property {number} start
 * @property {number} end
 * @property {Cover[]} covers innermost first
 */

/**
 * @typedef {object} View
 * @property {Set<string>} lenses any of said, thoughts, sources, claims, findings
 * @property {'key' | 'weighty' | 'routine' | 'all'} amount how many claims are shown
 * @property {number} sure the least confidence of the statements that are shown
 */

/**
 * @typedef {object} Note
 * @property {string} id
 * @property {number} number
 * @property {number} at where the number stands
 */

const LETTERS = { quote: 'a', quotation: 'q', source: 's', claim: 'c' };

/** Acts that are not speech unless quoted: they have a lens of their own. */
const THOUGHTS = new Set(['believe', 'feel', 'intend', 'decide', 'perceive']);

const LEAST_PRIORITY = { key: Infinity, weighty: 3, routine: 2, all: 1 };

/** @param {import('./report.d.ts').Attribution} attribution */
export function isThought({ act, kind }) {
  return THOUGHTS.has(act) && kind === 'indirect';
}

/** @param {import('./report.d.ts').Attribution} attribution */
export function isRefusal({ act }) {
  return act === 'decline' || act === 'no-response';
}

/** @param {string} id */
export function indexOf(id) {
  return Number(id.slice(1));
}

/** What the reader asked to leave out as too unsure. @param {Report} report @param {View} view @param {string} id */
export function isLeftOut(report, view, id) {
  if (id[0] === 'a') return isUnsure(report.attributions[indexOf(id)], view);
  if (id[0] !== 's') return false;
  const { attributions } = report.sources[indexOf(id)];
  return attributions.length > 0 && attributions.every((each) => isUnsure(report.attributions[each], view));
}

/** @param {import('./report.d.ts').Attribution} attribution @param {View} view */
export function isUnsure({ confidence }, { sure }) {
  return confidence < sure;
}

/**
 * @param {Report} report
 * @param {View} view
 * @param {string} id
 */
export function isShown(report, view, id) {
  if (isLeftOut(report, view, id)) return false;
  if (id[0] === 'a') return view.lenses.has(isThought(report.attributions[indexOf(id)]) ? 'thoughts' : 'said');
  if (id[0] === 'c') return view.lenses.has('claims') && isShownClaim(report, view, indexOf(id));
  if (id[0] === 's') return view.lenses.has('sources');
  return view.lenses.has(id[0] === 'f' ? 'findings' : 'said');
}

/** @param {Report} report @param {View} view @param {number} index */
function isShownClaim({ claims, summary }, view, index) {
  return claims[index].priority >= LEAST_PRIORITY[view.amount] || summary.keyClaims.includes(index);
}

/** @param {import('./report.d.ts').Mark} mark */
export function idOf({ kind, index }) {
  return LETTERS[kind] + index;
}

/**
 * The numbered notes, in the order of their numbers.
 *
 * @param {Report} report
 * @returns {Note[]}
 */
export function notesOf(report) {
  return report.marks.map((mark) => ({ id: idOf(mark), number: mark.number, at: mark.note }));
}

/** Whether a report holds what an id names: `a3`, if there are four attributions. @param {Report} report @param {unknown} id */
export function holds({ attributions, quotations, sources, claims, summary }, id) {
  const [, kind, index] = /^([aqscf])(\d+)$/.exec(String(id)) ?? [];
  const lists = { a: attributions, q: quotations, s: sources, c: claims, f: summary.findings };
  return kind !== undefined && Number(index) < lists[/** @type {keyof typeof lists} */ (kind)].length;
}

/**
 * The spans that something is about.
 *
 * @param {Report} report
 * @param {string} id
 * @returns {Span[]}
 */
export function spansOf(report, id) {
  const index = indexOf(id);
  if (id[0] === 'a') return attributionSpans(report.attributions[index]);
  if (id[0] === 'q') return [report.quotations[index]];
  if (id[0] === 's') return report.sources[index].mentions;
  return id[0] === 'c' ? [report.claims[index].span] : findingSpans(report, report.summary.findings[index]);
}

/** What was said; of a refusal, which says nothing, all its words: "Moe declined to comment". @param {import('./report.d.ts').Attribution} attribution */
function attributionSpans(attribution) {
  const { content, cue, source } = attribution;
  if (content.length > 0 && !isRefusal(attribution)) return content;
  return [...source, ...cue, ...content].sort((one, other) => one.start - other.start);
}

/** Nowhere if the finding is about the article as a whole. @param {Report} report @param {import('./report.d.ts').Finding} finding */
function findingSpans(report, { claim, quotation, source }) {
  if (claim !== undefined) return [report.claims[claim].span];
  if (quotation !== undefined) return [report.quotations[quotation]];
  return source === undefined ? [] : report.sources[source].mentions.slice(0, 1);
}

/**
 * Who says so: everything that lights up with a mark, which is its speaker and all else that this speaker said.
 *
 * @param {Report} report
 * @param {string} id
 * @returns {Set<string>} without the mark itself
 */
export function kinOf(report, id) {
  const speaker = speakerOf(report, id);
  const kin = new Set(speaker === null ? [] : [`s${speaker}`, ...report.sources[speaker].attributions.map((each) => `a${each}`)]);
  kin.delete(id);
  return kin;
}

/** The source behind a mark. @param {Report} report @param {string} id */
export function speakerOf(report, id) {
  const index = indexOf(id);
  if (id[0] === 's') return index;
  if (id[0] === 'a') return report.attributions[index].speaker;
  return id[0] === 'c' ? report.claims[index].source : null;
}

/**
 * Every span that the view shows.
 *
 * @param {Report} report
 * @param {View} view
 * @returns {Cover[]}
 */
export function coversOf(report, view) {
  const ids = [...notesOf(report).map(({ id }) => id), ...report.summary.findings.map((_, index) => `f${index}`)];
  return [...ids.filter((id) => isShown(report, view, id)).flatMap((id) => coversOfOne(report, id)), ...speakerCovers(report, view)];
}

/** @param {Report} report @param {string} id */
function coversOfOne(report, id) {
  const index = indexOf(id);
  if (id[0] === 'a') return [...cover('said', id, report.attributions[index].content), ...cover('cue', id, report.attributions[index].cue)];
  if (id[0] !== 's') return cover(id[0] === 'c' ? 'claim' : id[0] === 'f' ? 'finding' : 'said', id, spansOf(report, id));
  const { mentions, reason } = report.sources[index];
  return [
    ...cover('source', id, mentions.slice(0, 1)),
    ...cover('mention', id, mentions.slice(1)),
    ...cover('reason', id, reason ? [reason] : []),
  ];
}

/** Who speaks: the words in the attribution itself, with their apposition. @param {Report} report @param {View} view */
function speakerCovers(report, view) {
  if (!view.lenses.has('sources')) return [];
  return report.attributions.flatMap((attribution, index) => {
    if (isThought(attribution) && !view.lenses.has('thoughts')) return [];
    if (isLeftOut(report, view, `a${index}`)) return [];
    return cover('source', attribution.speaker === null ? `a${index}` : `s${attribution.speaker}`, attribution.source);
  });
}

/** @param {Kind} kind @param {string} id @param {Span[]} spans @returns {Cover[]} */
function cover(kind, id, spans) {
  return spans.map(({ start, end }) => ({ start, end, kind, id }));
}

/**
 * Cuts the text wherever a cover begins or ends: a sweep over the boundaries.
 *
 * @param {Cover[]} covers
 * @param {number[]} [cuts] further places to cut at, such as those of the note numbers
 * @returns {Segment[]} in text order, only where something is marked
 */
export function segmentsOf(covers, cuts = []) {
  const waiting = covers.filter((each) => each.end > each.start).sort((one, other) => one.start - other.start);
  const ends = waiting.flatMap(({ start, end }) => [start, end]);
  const boundaries = [...new Set([...cuts, ...ends])].sort((one, other) => one - other);
  /** @type {Segment[]} */
  const segments = [];
  /** @type {Cover[]} */
  let open = [];
  let next = 0;
  boundaries.forEach((start, index) => {
    open = open.filter((each) => each.end > start);
    while (next < waiting.length && waiting[next].start === start) open.push(waiting[next++]);
    if (open.length) segments.push({ start, end: boundaries[index + 1], covers: innermostFirst(open) });
  });
  return segments;
}

/** @param {Cover[]} covers */
function innermostFirst(covers) {
  return [...covers].sort((one, other) => one.end - one.start - (other.end - other.start));
}
