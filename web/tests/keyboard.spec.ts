import { expect, type Locator, type Page } from '@playwright/test';
import { PASSWORD, registered, SAMPLES, settled, test } from './suite';

/** Presses Tab until it stands on the target, as somebody without a mouse does. */
async function reach(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let presses = 0; presses < 80; presses++) {
    if (await target.evaluate(element => element === document.activeElement)) {
      const outline = await target.evaluate(element => { const style = getComputedStyle(element); return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2; });
      expect(outline, 'the focus can be seen').toBe(true);
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`not reached by Tab: ${target.toString()}`);
}

test('the whole story by keyboard alone', async ({ page }, { project }) => {
  test.skip(project.name !== '1280', 'a keyboard is with a desk');
  test.setTimeout(180_000);
  const type = async (id: string, text: string) => { await reach(page, page.locator(`#${id}`)); await page.keyboard.type(text); };
  const press = async (target: Locator, key = 'Enter') => { await reach(page, target); await page.keyboard.press(key); };
  const email = await registered(SAMPLES.settled);
  await page.goto('/');
  await settled(page);
  await page.keyboard.press('Tab');
  await expect(page.locator('.skip')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
  await press(page.getByRole('link', { name: 'Zaloguj się' }).first());
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await type('email', email);
  await type('password', PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/przeglad');
  await settled(page);
  await press(page.getByRole('link', { name: 'Podaj odczyt' }));
  await settled(page);
  await type('value', '99999');
  await press(page.getByRole('button', { name: 'Wyślij odczyt' }));
  await expect(page.locator('dialog[open]')).toBeVisible();
  await press(page.getByRole('button', { name: 'Poprawię' }));
  await expect(page.locator('dialog[open]')).toHaveCount(0);
  await press(page.getByRole('navigation', { name: 'Główna' }).getByRole('link', { name: 'Sprawy' }));
  await press(page.getByRole('link', { name: 'Złóż reklamację' }));
  await settled(page);
  await reach(page, page.locator('#category'));
  await page.keyboard.press('Space');
  await type('subject', 'Niskie ciśnienie');
  await type('description', 'Wieczorami woda ledwo leci.');
  await press(page.getByRole('button', { name: 'Wyślij reklamację' }));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Reklamacja przyjęta');
  await press(page.getByRole('navigation', { name: 'Główna' }).getByRole('link', { name: 'Więcej' }));
  await press(page.getByRole('button', { name: 'Wyloguj się' }));
  await page.waitForURL('**/logowanie**');
});
