/** The panel's one line to the page it belongs to. */

/** The tab that the panel stands beside; 0 where it was opened without a click on the button. */
export const tab = Number(new URLSearchParams(location.search).get('tab'));

/** @type {Port | null} */
let port = null;

export function isConnected() {
  return port !== null;
}

/**
 * @param {(message: import('./messages.d.ts').FromPage) => void} receive
 * @param {() => void} onLost the page has gone
 * @returns {Promise<void>} rejects where the browser lets no extension read the page
 */
export async function connect(receive, onLost) {
  await chrome.scripting.executeScript({ target: { tabId: tab }, files: ['page.js'] });
  const mine = chrome.tabs.connect(tab, { name: 'who-said' });
  port = mine;
  mine.onMessage.addListener(receive);
  mine.onDisconnect.addListener(() => {
    if (port !== mine) return;
    port = null;
    onLost();
  });
}

/** @param {import('./messages.d.ts').ToPage} message */
export function send(message) {
  port?.postMessage(message);
}

/** The page takes its marks away. */
export function disconnect() {
  port?.disconnect();
  port = null;
}
