import { WhoSaid } from './who-said.js';

/** Registers `<who-said>`, unless another copy of this script has done so. */
if (typeof customElements !== 'undefined' && !customElements.get('who-said')) customElements.define('who-said', WhoSaid);

export { WhoSaid };
export { analyze, compare, init, readReport } from './engine.js';
