import { serve } from './engine-worker.js';
import { instantiate } from './glue-separate.js';

/** The first message is the engine, compiled. */
serve(
  new Promise((resolve) => {
    self.onmessage = ({ data }) => resolve(instantiate(data));
  }),
);
