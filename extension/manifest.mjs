/**
 * One manifest for both browsers. Without a host permission the extension sees the page that its button was clicked on, and no other; the
 * policy lets its own page fetch the engine that lies beside it, and nothing else.
 *
 * @param {'chromium' | 'firefox'} browser
 * @param {string} version
 */
export function manifest(browser, version) {
  const icons = Object.fromEntries([16, 32, 48, 128].map((size) => [size, `icons/${size}.png`]));
  return {
    manifest_version: 3,
    name: '__MSG_name__',
    description: '__MSG_description__',
    version,
    default_locale: 'en',
    icons,
    action: { default_title: '__MSG_action__', default_icon: icons, ...(browser === 'firefox' && { default_area: 'navbar' }) },
    commands: { _execute_action: { suggested_key: { default: 'Alt+Shift+W' } } },
    content_security_policy: {
      extension_pages: "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'",
    },
    ...OWN[browser],
  };
}

const OWN = {
  chromium: {
    minimum_chrome_version: '116',
    permissions: ['activeTab', 'scripting', 'sidePanel'],
    background: { service_worker: 'background.js' },
  },
  firefox: {
    permissions: ['activeTab', 'scripting'],
    background: { scripts: ['background.js'] },
    sidebar_action: { default_panel: 'panel.html', default_title: '__MSG_name__', default_icon: 'icons/32.png', open_at_install: false },
    browser_specific_settings: { gecko: { id: 'who-said@whosaid', strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } } },
  },
};
