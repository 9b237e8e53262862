/**
 * The worker's side: says that it is ready, then answers each call. Self-contained, because the inline build hands its
 * source text to a worker.
 *
 * @param {Promise<WhosaidModule>} loading
 */
export function serve(loading) {
  /** UTF-16 units of a report that are read in a few milliseconds, and the items of about a tenth of that. */
  const most = 400_000;
  const part = 200;

  /** Sends the long lists of a report ahead, and gives the rest. @param {number} number @param {string} json */
  function sendParts(number, json) {
    if (json.length < most) return json;
    const report = JSON.parse(json);
    for (const [list, all] of Object.entries(report)) {
      if (!Array.isArray(all)) continue;
      for (let at = 0; at < all.length; at += part) self.postMessage({ number, list, items: JSON.stringify(all.slice(at, at + part)) });
      report[list] = [];
    }
    return JSON.stringify(report);
  }

  // A report that comes in parts is one that is shown: its text may be typed, and is read again with the next key.
  loading.then(
    (module) => {
      self.onmessage = ({ data: { number, bytes, format, offsets, id, published, corrections, before, isInParts } }) => {
        try {
          const answer = before
            ? module.compare(before, bytes)
            : isInParts
              ? module.revise(bytes, offsets, id, published, corrections)
              : module.analyze(bytes, format, offsets, id, published, corrections);
          self.postMessage({ number, result: isInParts ? sendParts(number, answer) : answer });
        } catch (error) {
          self.postMessage({ number, error: String(error) });
        }
      };
      self.postMessage({ ready: true });
    },
    (error) => {
      // An error event reaches the page's onerror, which falls back to the main thread.
      setTimeout(() => {
        throw error;
      });
    },
  );
}
