import { init } from 'whosaid';
import wasm from 'whosaid/whosaid.wasm';

init({ wasm: new URL(wasm, import.meta.url) });
