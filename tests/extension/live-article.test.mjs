import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { serve } from '../../build-scripts/serve.mjs';
import { launch, open } from '../support/browsers.mjs';
import { root } from '../wasm/engines.mjs';

const prose = (name, times = 3) => Array.from({ length: times }, (_, index) =>
  `<p>The ${name} would take another ${index + 2} years and a good deal of money, said Ana Ruiz, the mayor of Tolvik, on the quay.</p>`).join('\n');
const links = names => `<ul>${names.map(name => `<li><a href="/${name}">The ${name} that everybody talks about</a></li>`).join('')}</ul>`;

/** Pages as sites build them: what is read must name all of `read` and nothing of `left`; null where no article is to be found. */
const PAGES = [
  ['comments that are longer than the article', `<main><h1>Bridge</h1>${prose('bridge')}<div id="disqus_thread">${prose('troll', 20)}</div></main>`, ['bridge'], ['troll']],
  ['comments without a name in a blog', `<div class="post">${prose('bridge', 5)}</div><ol class="commentlist">${'<li><div class="comment-body"><p>I was there when the troll fell from the bridge and nobody, nobody at all, wrote about it.</p></div></li>'.repeat(9)}</ol>`, ['bridge'], ['troll']],
  ['a body whose class names comments and cookies', `<body class="single has-comments cookies-not-set"><article class="post tag-comments">${prose('bridge')}</article></body>`, ['bridge'], []],
  ['a container named like a box beside the text', `<main><div class="article-with-related related">${prose('bridge')}</div></main>`, ['bridge'], []],
  ['a form around the whole page', `<form><div class="content">${prose('bridge', 6)}</div></form>`, ['bridge'], []],
  ['a live blog of several articles', `<main><h1>Storm</h1><article>${prose('storm')}</article><article>${prose('flood')}</article><article>${prose('rescue')}</article></main>`, ['Storm', 'storm', 'flood', 'rescue'], []],
  ['an article among teasers', `<article><h1>Bridge</h1>${prose('bridge')}</article>${'<article><a href="/x"><h3>The ferry</h3></a><p>It sinks.</p></article>'.repeat(4)}`, ['bridge'], ['ferry']],
  ['teasers inside the article', `<article><h1>Bridge</h1>${prose('bridge')}<article><h3><a href="/x">The ferry</a></h3></article></article>`, ['bridge'], ['ferry']],
  ['sections without a word about themselves', `<div><div>${links(['harbour', 'market'])}</div><div><div>${prose('bridge', 2)}</div><div>${prose('tunnel', 2)}</div><div>${prose('ferry', 2)}</div></div><div><p>Buy a house on the hill, with a view of the sea and of both islands, for less than you think.</p></div></div>`, ['bridge', 'tunnel', 'ferry'], ['harbour', 'market', 'house']],
  ['text parted by line breaks alone', `<table><tr><td>${links(['harbour'])}</td><td>${prose('bridge', 6).replace(/<\/?p>/g, '<br>')}</td></tr></table>`, ['bridge'], ['harbour']],
  ['a link that is a word of a sentence', `<article><p>The <a href="/h">harbour of Tolvik</a> would take another two years and a good deal of money, said <a href="/r">Ana Ruiz</a> on Monday.</p>${prose('bridge')}</article>`, ['harbour', 'bridge'], []],
  ['related stories in the middle, by their links', `<article>${prose('bridge')}<p>READ ALSO: <a href="/x">The ferry that everybody talks about sinks</a></p><div><h4>More</h4>${links(['market', 'mill'])}</div>${prose('tunnel')}</article>`, ['bridge', 'tunnel'], ['ferry', 'market', 'mill']],
  ['bylines and credits in names of every fashion', `<article><div class="ArticleByline">By Bo Lind</div><div data-testid="author-bio">Bo Lind has walked the harbour since 1990.</div>${prose('bridge')}<span class="c-image__credit">Photo by a market woman</span></article>`, ['bridge'], ['Bo Lind', 'market']],
  ['words that are names of topics', `<article><p class="share-price">The share price of the ferry line fell by a third on Monday, said its owner, Mads Holm, in a letter to all of its creditors.</p>${prose('bridge')}<section class="social-care">${prose('clinic', 1)}</section></article>`, ['ferry', 'bridge', 'clinic'], []],
  ['a table of links', `<main>${links(['harbour', 'market', 'mill', 'bridge'])}</main>`, null],
  ['a shop', `<main><h1>Boots</h1><p>Brown, 90 crowns.</p><button>Buy</button><p>Sent within two days.</p></main>`, null],
  ['an empty page', '', null],
];

let server;
let browser;
let page;
before(async () => {
  server = await serve(root, 0);
  browser = await launch('chromium');
  page = await open(browser, `http://127.0.0.1:${server.address().port}/tests/extension/pages/nothing.html`);
});
after(async () => {
  await browser?.close();
  server?.close();
});

describe('the article of a page that somebody reads', () => {
  for (const [title, html, read, left] of PAGES) {
    test(title, async () => {
      const text = await page.evaluate(async html => {
        const { readArticle } = await import('/web/element/article.js');
        const { findLiveArticle } = await import('/web/live-article.js');
        const found = findLiveArticle(new DOMParser().parseFromString(html, 'text/html'));
        return found && readArticle(found.root, found.isLeftOut).text;
      }, html);
      if (read === null) return assert.equal(text, null);
      assert.notEqual(text, null);
      for (const word of read) assert.ok(text.includes(word), `${word} is missing:\n${text}`);
      for (const word of left) assert.ok(!text.includes(word), `${word} is read:\n${text}`);
    });
  }
});
