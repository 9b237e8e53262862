import { createSSRApp, ref } from 'vue';
import 'whosaid';

export function makeStory() {
  const story = createSSRApp({
    setup() {
      const isNews = ref(false);
      const sources = ref(0);
      return { isNews, sources, count: ({ detail }) => (sources.value = detail.report.sources.length) };
    },
    template: `
      <main>
        <article id="story">
          <h1>Bridge on Kell river to close</h1>
          <p>“The bearings are older than <em>I am</em>,” said {{ 'Peter' }} Hansen, the chief engineer.</p>
          <p v-if="isNews">“We were not asked,” said Maria Lund, who runs the ferry.</p>
        </article>
        <button id="update" @click="isNews = true">Update</button>
        <output>{{ sources }}</output>
        <who-said for="story" :sure="0.3" quiet @who-said-result="count"></who-said>
      </main>`,
  });
  story.config.compilerOptions.isCustomElement = (tag) => tag === 'who-said';
  return story;
}
