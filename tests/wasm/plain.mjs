// Prints what the WebAssembly without vectors makes of every golden article, a line each; before them, whether this node takes vectors.
import { articles, plainEngine, takesVectors } from './engines.mjs';

console.log(takesVectors());
const engine = await plainEngine();
for (const { id, bytes } of articles()) console.log(engine.analyze(bytes, 'json', 'utf16', id, '', ''));
