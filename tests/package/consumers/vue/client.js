import { makeStory } from './story.js';

makeStory().mount('#app');
