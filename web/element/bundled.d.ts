/** What the bundler puts in place of these names: see build-scripts/bundle.mjs. */

interface WhosaidModule {
  analyze(bytes: Uint8Array, format: string, offsets: string, id: string, published: string, corrections: string): string;
  revise(bytes: Uint8Array, offsets: string, id: string, published: string, corrections: string): string;
  compare(before: Uint8Array, after: Uint8Array): string;
}

declare module '#glue' {
  export function configure(options: import('./glue-separate.js').Options): void;
  export function load(): Promise<WhosaidModule>;
  export function createWorker(): Worker | Promise<Worker>;
}

declare module '#single' {
  export function createGlue(): (options: object) => Promise<WhosaidModule>;
}

declare module '#separate' {
  export default function createWhosaid(options: object): Promise<WhosaidModule>;
}

/** Where whosaid.wasm is from here. */
declare const WASM_FILE: string;

/** Of whosaid.wasm, as `fetch` takes it. */
declare const WASM_INTEGRITY: string;

/** Where whosaid.plain.wasm is from here, the same without vectors. */
declare const PLAIN_FILE: string;
declare const PLAIN_INTEGRITY: string;

/** All that glue-node.js needs of node. */
declare module 'node:fs/promises' {
  export function readFile(file: URL): Promise<Uint8Array<ArrayBuffer>>;
}

declare module '#bookmark' {
  const code: string;
  export default code;
}

declare module '*.txt' {
  const text: string;
  export default text;
}
