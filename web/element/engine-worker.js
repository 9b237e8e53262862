/**
 * The worker's side: says that it is ready, then answers each call. Self-contained, because the inline build hands its
 * source text to a worker.
 *
 * @param {Promise<WhosaidModule>} loading
 */
export function serve(loading) {
  loading.then(
    (module) => {
      self.onmessage = ({ data: { number, bytes, format, offsets, id, published, before } }) => {
        try {
          self.postMessage({ number, result: before ? module.compare(before, bytes) : module.analyze(bytes, format, offsets, id, published ?? '') });
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
