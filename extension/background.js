/** A click on the button opens the panel of that page, in the panel's own place of each browser. Nothing else happens unasked. */

chrome.action.onClicked.addListener((tab) => {
  const path = `panel.html?tab=${tab.id}`;
  // A browser opens a panel only while it handles the click: nothing may be waited for before.
  if (chrome.sidePanel) {
    chrome.sidePanel.setOptions({ tabId: tab.id, path, enabled: true });
    chrome.sidePanel.open({ tabId: tab.id });
  } else {
    chrome.sidebarAction?.setPanel({ tabId: tab.id, panel: path });
    chrome.sidebarAction?.open();
  }
  // A panel that stands already takes its marks away; one that opens now begins by itself, and does not hear this.
  chrome.runtime.sendMessage({ clicked: tab.id }).catch(() => {});
});
