/** What the bundler puts in place of these names: see build-scripts/bundle.mjs. */

interface WhosaidModule {
  analyze(bytes: Uint8Array, format: string, offsets: string, id: string, published: string, corrections: string): string;
  revise(bytes: Uint8Array, offsets: string, id: string, published: string, corrections: string): string;
  compare(before: Uint8Array, after: Uint8Array): string;
}

declare module '#glue' {
  export function configure(options: { wasm?: URL | string | Response | BufferSource | WebAssembly.Module }): void;
  export function load(): Promise<WhosaidModule>;
  export function createWorker(): Worker;
}

declare module '#single' {
  export function createGlue(): (options: object) => Promise<WhosaidModule>;
}

declare module '#separate' {
  export default function createWhosaid(options: object): Promise<WhosaidModule>;
}

declare module '*.txt' {
  const text: string;
  export default text;
}
