import { useEffect, useRef, useState } from 'react';
import type { WhoSaid } from 'whosaid';
import 'whosaid';
import type {} from 'whosaid/react';

export function Story() {
  const [isNews, setNews] = useState(false);
  const [sources, setSources] = useState(0);
  const marks = useRef<WhoSaid>(null);
  useEffect(() => {
    // React sets a custom element's listeners only with the first change after it has taken a page over.
    const element = marks.current!;
    const count = () => setSources(element.report?.sources.length ?? 0);
    count();
    element.addEventListener('who-said-result', count);
    return () => element.removeEventListener('who-said-result', count);
  }, []);
  return (
    <main>
      <article id="story">
        <h1>Bridge on Kell river to close</h1>
        <p>
          “The bearings are older than <em>I am</em>,” said {'Peter'} Hansen, the chief engineer.
        </p>
        {isNews && <p>“We were not asked,” said Maria Lund, who runs the ferry.</p>}
      </article>
      <button id="update" onClick={() => setNews(true)}>
        Update
      </button>
      <output>{sources}</output>
      <who-said for="story" sure={0.3} quiet={true} ref={marks} />
    </main>
  );
}
