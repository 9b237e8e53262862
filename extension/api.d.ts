/** What the extension uses of the browsers' interfaces; both give them under this name. */

interface Port {
  name: string;
  postMessage(message: object): void;
  disconnect(): void;
  onMessage: Listeners<any>;
  onDisconnect: Listeners<Port>;
}

interface Listeners<Value> {
  addListener(listener: (value: Value) => void): void;
}

declare const chrome: {
  action: { onClicked: Listeners<{ id: number }>; setTitle(details: { tabId: number; title: string }): Promise<void> };
  i18n: { getMessage(name: string): string; getUILanguage(): string };
  runtime: { sendMessage(message: object): Promise<void>; onMessage: Listeners<any>; onConnect: Listeners<Port> };
  scripting: { executeScript(injection: { target: { tabId: number }; files: string[] }): Promise<unknown> };
  tabs: { connect(tab: number, options: { name: string }): Port };
  sidePanel?: { setOptions(options: { tabId: number; path: string; enabled: boolean }): Promise<void>; open(options: { tabId: number }): Promise<void> };
  sidebarAction?: { setPanel(options: { tabId: number; panel: string }): Promise<void>; open(): Promise<void> };
};

/** The Navigation API, where the browser has it. */
interface Window {
  navigation?: EventTarget;
}
