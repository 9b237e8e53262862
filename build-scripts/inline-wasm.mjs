// Makes build/wasm/whosaid-single.js of whosaid.mjs and whosaid.wasm: a classic script with the WebAssembly inside, the only form
// that opens from disk. The bytes stand in strings, a character each, which travel a fifth shorter than base64: brotli sees bytes as bytes.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../build/wasm/', import.meta.url));

/** What would end or change a string in a script in a page, or is not a character of its own: controls, quotes, backslash, "<", "$". */
const awkward = /[\0-\x1f"$'<\\`\x7f-\x9f]/;

/** The 256 first characters that can stand in a string, those of one byte before those of two. */
const characters = Array.from({ length: 400 }, (_, code) => String.fromCharCode(code)).filter((character) => !awkward.test(character)).slice(0, 256);

/** How brotli parts characters of one byte, by which it guesses the next: marks, digits, consonants and vowels of each case. */
const kinds = [/[^a-z\d]/i, /\d/, /[B-DF-HJ-NP-TV-Z]/, /[AEIOU]/, /[b-df-hj-np-tv-z]/, /[aeiou]/];
const short = kinds.flatMap((kind) => characters.filter((character) => character < '\x7f' && kind.test(character)));
const long = characters.slice(short.length);

/**
 * The character of each byte: the commonest get the short ones, and of those that are equally long neighbours in number are of one kind.
 * Weights are signed: 255 stands beside 0.
 *
 * @param {Uint8Array} bytes
 * @param {(byte: number) => number} numberOf
 */
function alphabetOf(bytes, numberOf) {
  const counts = new Array(256).fill(0);
  for (const byte of bytes) counts[byte]++;
  const byCount = counts.map((_, byte) => byte).sort((a, b) => counts[b] - counts[a] || a - b);
  const inOrder = [byCount.slice(0, short.length), byCount.slice(short.length)].map((some) => some.sort((a, b) => numberOf(a) - numberOf(b)));
  const alphabet = new Array(256);
  inOrder.forEach((some, i) => some.forEach((byte, place) => (alphabet[byte] = [short, long][i][place])));
  return alphabet;
}

/** Where the data begin, which are much unlike the code before them: section 11 of a module. @param {Uint8Array} bytes */
function startOfData(bytes) {
  for (let at = 8; at < bytes.length; ) {
    const start = at;
    let size = 0;
    const id = bytes[at++];
    for (let shift = 0; ; shift += 7) {
      size += (bytes[at] & 127) * 2 ** shift;
      if (bytes[at++] < 128) break;
    }
    if (id === 11) return start;
    at += size;
  }
  return bytes.length;
}

/** @param {string} source @param {string} from @param {string} to */
function replaceAll(source, from, to) {
  if (!source.includes(from)) throw new Error(`whosaid.mjs no longer holds ${from}`);
  return source.replaceAll(from, to);
}

/**
 * @param {string} glue Emscripten's ES module
 * @param {Uint8Array} bytes
 */
export function singleScript(glue, bytes) {
  const changes = [
    ['export default createWhosaid;', ''],
    // Where the script stands is only asked to find the file beside it.
    ['new URL("whosaid.wasm",import.meta.url).toString()', '"whosaid.wasm"'],
    ['import.meta.url', '""'],
  ];
  const classic = changes.reduce((text, [from, to]) => replaceAll(text, from, to), glue);
  const parts = [bytes.subarray(0, startOfData(bytes)), bytes.subarray(startOfData(bytes))];
  const alphabets = [alphabetOf(parts[0], (byte) => byte), alphabetOf(parts[1], (byte) => (byte << 24) >> 24)];
  const texts = parts.map((part, i) => Array.from(part, (byte) => alphabets[i][byte]).join(''));
  return `var createWhosaid = (() => {${classic}
const texts = ["${texts.join('", "')}"];
const alphabets = ["${alphabets.map((alphabet) => alphabet.join('')).join('", "')}"];
const bytesOf = () => {
  const bytes = new Uint8Array(texts[0].length + texts[1].length);
  let at = 0;
  texts.forEach((text, part) => {
    const byteOf = new Uint8Array(400);
    for (let byte = 0; byte < 256; byte++) byteOf[alphabets[part].charCodeAt(byte)] = byte;
    for (let i = 0; i < text.length; i++) bytes[at++] = byteOf[text.charCodeAt(i)];
  });
  return bytes;
};
return (options) => createWhosaid({ wasmBinary: bytesOf(), ...options });
})();
`;
}

const [glue, bytes] = [await readFile(`${folder}whosaid.mjs`, 'utf8'), await readFile(`${folder}whosaid.wasm`)];
await writeFile(`${folder}whosaid-single.js`, singleScript(glue, bytes));
