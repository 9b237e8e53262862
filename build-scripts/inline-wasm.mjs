// Makes build/wasm/whosaid-single.js of whosaid.mjs and whosaid.wasm: a classic script with the WebAssembly inside, the only form
// that opens from disk. The bytes stand in a string, a character each, which travels a sixth shorter than base64: brotli sees bytes as bytes.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../build/wasm/', import.meta.url));

/** Small numbers, of either sign, are the commonest bytes: moved by this much they become letters and digits. */
const shift = 64;

/** What would end or change a string in a script in a page, or is not a character of its own: controls, quotes, backslash, "<", "$". */
const awkward = /[\0-\x1f"$'<\\`\x7f-\x9f]/;

/**
 * A string whose characters are the bytes, modulo 256, after the shift.
 *
 * @param {Uint8Array} bytes
 */
export function textOf(bytes) {
  const characters = Array.from({ length: 256 }, (_, byte) => {
    const code = (byte + shift) & 255;
    return String.fromCharCode(awkward.test(String.fromCharCode(code)) ? code + 256 : code);
  });
  return Array.from(bytes, (byte) => characters[byte]).join('');
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
  return `var createWhosaid = (() => {${classic}
const text = "${textOf(bytes)}";
const bytesOf = () => {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = text.charCodeAt(i) - ${shift};
  return bytes;
};
return (options) => createWhosaid({ wasmBinary: bytesOf(), ...options });
})();
`;
}

const [glue, bytes] = [await readFile(`${folder}whosaid.mjs`, 'utf8'), await readFile(`${folder}whosaid.wasm`)];
await writeFile(`${folder}whosaid-single.js`, singleScript(glue, bytes));
