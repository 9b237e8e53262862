import { renderToString } from 'vue/server-renderer';
import { makeStory } from './story.js';

export const render = () => renderToString(makeStory());
