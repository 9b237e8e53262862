export { WhoSaid } from './element.js';
export type { Correction, WhoSaidEventMap } from './element.js';
export * from './engine.js';
