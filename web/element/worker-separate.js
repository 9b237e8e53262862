import { serve } from './engine-worker.js';
import { load } from './glue-separate.js';

serve(load());
