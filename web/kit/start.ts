/** What every entry does first: the page's language for the browser, and a fresh copy when a new version came meanwhile. */
import './kit.css';
import { render, type ComponentChild } from 'preact';
import { language } from '../texts/language';

const RELOADED = 'reloaded-for';

export function start(page: ComponentChild): void {
  document.documentElement.lang = language;
  // A chunk of the version before is gone after a deployment: load the page again, once.
  addEventListener('vite:preloadError', event => {
    const asked = String(event.payload.message);
    if (sessionStorage.getItem(RELOADED) === asked) return;
    sessionStorage.setItem(RELOADED, asked);
    event.preventDefault();
    location.reload();
  });
  const root = document.getElementById('app');
  if (root) render(page, root);
}
