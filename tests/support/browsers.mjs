// One way to drive both browsers. A browser that is not there is an error: no test is skipped.
import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer-core';

const PROGRAMS = {
  chromium: process.env.CHROMIUM ?? '/usr/bin/chromium',
  firefox: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
};

const CHROMIUM_ARGUMENTS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
  '--disable-sync',
];

/** The names of the browsers that every test of the web side runs in; BROWSER=chromium keeps to one while you work. */
export const BROWSERS = process.env.BROWSER ? [process.env.BROWSER] : Object.keys(PROGRAMS);

/** Firefox's own preferences: puppeteer's preset would lift its restrictions on files, and the colour scheme is one of them. */
function firefoxPreferences(scheme) {
  return {
    'security.fileuri.strict_origin_policy': true,
    'layout.css.prefers-color-scheme.content-override': scheme === 'dark' ? 0 : 1,
    'dom.events.testing.asyncClipboard': true,
  };
}

/**
 * @param {'chromium' | 'firefox'} name
 * @param {'light' | 'dark'} [scheme]
 * @param {import('puppeteer-core').LaunchOptions} [options]
 * @returns {Promise<import('puppeteer-core').Browser>}
 */
export async function launch(name, scheme = 'light', { args = [], ...options } = {}) {
  const executablePath = PROGRAMS[name];
  if (!existsSync(executablePath)) throw new Error(`${name} is not at ${executablePath}: install it or say where it is`);
  if (name === 'firefox') {
    return puppeteer.launch({ browser: 'firefox', executablePath, headless: true, args, extraPrefsFirefox: firefoxPreferences(scheme), ...options });
  }
  const dark = scheme === 'dark' ? ['--force-dark-mode', '--blink-settings=preferredColorScheme=0'] : ['--blink-settings=preferredColorScheme=1'];
  return puppeteer.launch({ browser: 'chrome', executablePath, headless: true, args: [...CHROMIUM_ARGUMENTS, ...dark, ...args], ...options });
}

/** A browser asks for a site's icon by itself, and complains of it: where it is missing, or where the page's policy forbids it. */
const isIcon = complaint => complaint.includes('favicon.ico');

/**
 * Opens an address and collects what goes wrong on the page, what stands in its console and what it asks the network for.
 *
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} address
 * @param {{ width?: number, height?: number }} [size] CSS pixels
 */
export async function open(browser, address, { width = 1280, height = 900 } = {}) {
  const page = await browser.newPage();
  const requests = [];
  const errors = [];
  const messages = [];
  page.on('request', request => requests.push(request.url()));
  page.on('pageerror', error => isIcon(String(error)) || errors.push(String(error)));
  page.on('console', message => isIcon(`${message.text()} ${message.location()?.url}`) || messages.push(message.text()));
  await page.setViewport({ width, height });
  await page.goto(address);
  return Object.assign(page, { requests, errors, messages });
}

/** Waits until a function of the page gives something true. */
export function until(page, condition, ...values) {
  return page.waitForFunction(condition, { timeout: 15000, polling: 50 }, ...values);
}
