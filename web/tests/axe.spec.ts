import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { go, registered, SAMPLES, settled, signIn, test } from './suite';

const OPEN = ['/', '/rejestracja', '/logowanie', '/haslo', '/wizyta', '/reklamacja', '/pomoc', '/dostepnosc', '/prywatnosc', '/nie-ma-takiej-strony'];
const BEHIND = ['/przeglad', '/odczyty', '/odczyty/{meter}', '/zuzycie', '/faktury', '/faktury/{invoice}', '/konto', '/wezwania', '/sprawy', '/sprawy/nowa', '/wizyty', '/wizyty/nowa',
  '/wiecej', '/moje/dane', '/moje/powiadomienia', '/moje/pelnomocnicy', '/moje/klienci', '/moje/logowanie', '/moje/kopia'];
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function check(page: Page, what: string): Promise<string[]> {
  const found = await new AxeBuilder({ page }).withTags(RULES).analyze();
  return found.violations.map(violation => `${what}: ${violation.id} ${violation.nodes.map(node => node.target.join(' ')).join(', ').slice(0, 200)}`);
}

/** Nothing is wider than the page, and whatever is pressed is 44 px high, but for links in a sentence. */
async function shape(page: Page, what: string): Promise<string[]> {
  const found = await page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    const small = [...document.querySelectorAll<HTMLElement>('a[href], button, input:not([type=radio]):not([type=checkbox]):not([type=file]), select, textarea, summary, label:has(input)')]
      .filter(element => element.checkVisibility() && getComputedStyle(element).display !== 'inline' && !element.closest('.visually-hidden, .skip') && !element.matches('.skip'))
      .filter(element => element.getBoundingClientRect().height < 43.5 || element.getBoundingClientRect().width < 43.5)
      .map(element => `${element.tagName} "${element.textContent.trim().slice(0, 30)}" ${Math.round(element.getBoundingClientRect().width)}×${Math.round(element.getBoundingClientRect().height)}`);
    return { wide, small };
  });
  return [...found.wide > 0 ? [`${what}: ${found.wide} px too wide`] : [], ...found.small.map(target => `${what}: too small to press: ${target}`)];
}

async function tour(page: Page, paths: readonly string[], open: boolean, schemes: readonly ('light' | 'dark')[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const path of paths) {
    if (open) await page.goto(path);
    else await go(page, path);
    await settled(page);
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      wrong.push(...await check(page, `${path} ${colorScheme}`));
    }
    wrong.push(...await shape(page, path));
  }
  return wrong;
}

for (const language of ['pl', 'en'] as const) {
  test(`every page can be used by everybody (${language})`, async ({ page, context }, { project }) => {
    test.skip(language === 'en' && project.name !== '1280', 'what differs by language does not differ by size');
    test.setTimeout(420_000);
    // Colours do not depend on the language.
    const schemes = language === 'pl' ? ['light', 'dark'] as const : ['light'] as const;
    const sample = project.name === '360' ? SAMPLES.garden : SAMPLES.other;
    const email = await registered(sample);
    await context.addCookies([{ name: 'ebok-language', value: language, url: project.use.baseURL ?? '' }]);
    const wrong = await tour(page, OPEN, true, schemes);
    await signIn(page, email);
    await settled(page);
    const fill = (path: string) => path.replace('{meter}', sample.meter).replace('{invoice}', sample.invoice.replaceAll('/', '-'));
    wrong.push(...await tour(page, BEHIND.map(fill), false, schemes));
    expect(wrong).toEqual([]);
  });
}

test('states: errors, offline, unusual reading, dialogs', async ({ page, context }, { project }) => {
  test.setTimeout(240_000);
  const sample = project.name === '360' ? SAMPLES.garden : SAMPLES.other;
  const email = await registered(sample);
  const wrong: string[] = [];
  await page.goto('/rejestracja');
  await page.locator('form button[type=submit]').click();
  await expect(page.locator('.error-summary')).toBeVisible();
  wrong.push(...await check(page, 'registration with errors'));
  await signIn(page, email);
  await go(page, `/odczyty/${sample.meter}`);
  await page.locator('#value').fill('99999');
  await page.getByRole('button', { name: 'Wyślij odczyt' }).click();
  await expect(page.locator('dialog[open]')).toBeVisible();
  wrong.push(...await check(page, 'unusual reading'));
  await page.keyboard.press('Escape');
  await go(page, '/moje/kopia');
  await page.getByRole('button', { name: 'Usuń konto' }).click();
  wrong.push(...await check(page, 'erasing'));
  await page.keyboard.press('Escape');
  await context.setOffline(true);
  await expect(page.getByText('Brak połączenia z internetem')).toBeVisible();
  wrong.push(...await check(page, 'offline'));
  await context.setOffline(false);
  expect(wrong).toEqual([]);
});

test('at 320 px and with text twice as large nothing is cut', async ({ page }, { project }) => {
  test.skip(project.name !== '360', 'one size is enough: this one sets its own');
  test.setTimeout(240_000);
  const email = await registered(SAMPLES.garden);
  await page.setViewportSize({ width: 320, height: 700 });
  await page.addInitScript(() => addEventListener('DOMContentLoaded', () => { document.documentElement.style.fontSize = '200%'; }));
  const wrong: string[] = [];
  for (const path of OPEN) {
    await page.goto(path);
    await settled(page);
    wrong.push(...(await shape(page, path)).filter(found => found.includes('wide')));
  }
  await signIn(page, email);
  for (const path of BEHIND.map(path => path.replace('{meter}', SAMPLES.garden.meter).replace('{invoice}', 'FV-101002-0003'))) {
    await go(page, path);
    wrong.push(...(await shape(page, path)).filter(found => found.includes('wide')));
  }
  expect(wrong).toEqual([]);
});
