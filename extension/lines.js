/**
 * An article's text as nodes from which the element reads the same text again, to the last space: "said  so", which stood in two phrases of
 * the page, stands in two nodes here.
 *
 * @param {string} text
 */
export function linesOf(text) {
  const nodes = text.split('\n').flatMap((line) => [document.createElement('br'), ...line.split(/(?<= )(?= )/).map((part) => document.createTextNode(part))]);
  return nodes.slice(1);
}
