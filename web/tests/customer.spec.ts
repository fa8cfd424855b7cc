import { expect } from '@playwright/test';
import { billed, CODE, emailOf, go, paid, PASSWORD, PHOTO, SAMPLES, settled, test } from './suite';

test('from the address to the answer of the office, with only an invoice in hand', async ({ page }, { project }) => {
  test.setTimeout(420_000);
  const me = project.name === '360' ? SAMPLES.debtor : SAMPLES.company;
  let inputs = 0;
  const fill = async (name: string, value: string) => { inputs++; await page.locator(`#${name}`).fill(value); };
  const started = Date.now();

  await test.step('the address is checked before anything is asked', async () => {
    await page.goto('/');
    await page.getByRole('button', { name: 'Sprawdź swój adres' }).click();
    await page.locator('#street').fill('Ogrodowa');
    await page.locator('#building').fill('73');
    await page.locator('#postalCode').fill('66410');
    await page.getByRole('button', { name: 'Sprawdź', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Możesz założyć konto' })).toBeVisible();
    await page.getByRole('link', { name: 'Załóż konto' }).click();
  });

  await test.step('registration in three steps', async () => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Załóż konto');
    await fill('customerNumber', me.number);
    await page.getByText('Nie widzę kodu na fakturze').click();
    await fill('invoiceNumber', me.invoice);
    await fill('invoiceAmount', me.amount.replace('.', ','));
    await page.getByRole('button', { name: 'Dalej' }).click();
    await fill('email', emailOf(me));
    await fill('password', PASSWORD);
    await page.getByRole('button', { name: 'Załóż konto' }).click();
    await fill('code', CODE);
    await page.getByRole('button', { name: 'Potwierdź' }).click();
    await page.waitForURL('**/przeglad');
    await settled(page);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(me === SAMPLES.company ? 'Piekarnia' : 'Dzień dobry');
  });

  await test.step('the first reading, with what it should be beside it', async () => {
    await page.getByRole('link', { name: 'Podaj odczyt' }).click();
    await settled(page);
    const range = await page.locator('#value-before').innerText();
    const usual = /od 0*(\d+) do/.exec(range)?.[1];
    expect(usual, range).toBeTruthy();
    await fill('value', '1');
    await expect(page.locator('#value-says')).toContainText('mniej niż poprzednio');
    inputs--;
    await fill('value', usual ?? '');
    await expect(page.locator('#value-says')).toContainText('tak jak zwykle');
    await page.reload();
    await settled(page);
    await expect(page.locator('#value')).toHaveValue(usual ?? '');
    await page.getByRole('button', { name: 'Wyślij odczyt' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dziękujemy, mamy odczyt');
    expect(inputs).toBeLessThanOrEqual(10);
    expect(Date.now() - started).toBeLessThan(120_000);
  });

  await test.step('the bill, and where its amount comes from', async () => {
    await billed('A', '2026-11-05');
    await expect(async () => {
      await page.goto('/faktury');
      await page.getByRole('button', { name: '2026', exact: true }).click();
      await settled(page);
      await expect(page.getByRole('link', { name: /wrzesień – październik 2026/ })).toBeVisible({ timeout: 2000 });
    }).toPass({ timeout: 120_000 });
    await page.getByRole('link', { name: /wrzesień – październik 2026/ }).click();
    await settled(page);
    await expect(page.getByRole('heading', { name: 'Skąd ta kwota?' })).toBeVisible();
    await expect(page.locator('.sum-line.total').first()).toContainText('zł');
    await expect(async () => {
      await page.reload();
      await settled(page);
      await expect(page.getByRole('button', { name: 'Pobierz PDF' })).toBeVisible({ timeout: 2000 });
      const [download] = await Promise.all([page.waitForEvent('download', { timeout: 30_000 }), page.getByRole('button', { name: 'Pobierz PDF' }).click()]);
      expect(download.suggestedFilename()).toMatch(/\.pdf$/);
    }).toPass({ timeout: 120_000 });
  });

  // Of those with an e-mail on file one alone owes something.
  if (me === SAMPLES.debtor) await test.step('the demand for the older debt', async () => {
    await expect(async () => {
      await go(page, '/faktury');
      await page.goto('/wezwania');
      await settled(page);
      await expect(page.getByRole('heading', { name: 'Wezwanie do zapłaty', exact: true })).toBeVisible({ timeout: 2000 });
    }).toPass({ timeout: 120_000 });
  });

  await test.step('the transfer, by the account number of the pay box, clears the balance', async () => {
    await page.goto('/konto');
    await settled(page);
    const value = async (name: string) => (await page.locator('.pay-rows li', { hasText: name }).locator('.pay-value').innerText()).replace(/\s/g, '');
    const amount = (await value('Kwota')).replace('zł', '').replace(',', '.');
    await page.getByRole('button', { name: 'Pokaż kod QR' }).click();
    await expect(page.getByRole('img', { name: 'Kod QR z danymi przelewu' })).toBeVisible();
    await paid(await value('Numer konta'), amount, 'woda');
    await expect(async () => {
      await page.goto('/konto');
      await settled(page);
      await expect(page.getByRole('cell', { name: amount.replace('.', ',') }).or(page.getByText(`-${amount.replace('.', ',')}`)).first()).toBeVisible({ timeout: 2000 });
      await expect(page.getByText('Wszystko zapłacone')).toBeVisible({ timeout: 1000 });
    }).toPass({ timeout: 120_000 });
  });

  await test.step('a complaint with a photo, written in two sittings', async () => {
    await page.goto('/sprawy/nowa');
    await page.getByText('Jakość wody').click();
    await page.locator('#subject').fill('Mętna woda');
    await page.reload();
    await expect(page.locator('#subject')).toHaveValue('Mętna woda');
    await page.locator('#description').fill('Od wczoraj z kranu leci mętna woda.');
    await page.locator('#files').setInputFiles(PHOTO);
    await page.getByRole('button', { name: 'Wyślij reklamację' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Reklamacja przyjęta');
    await expect(page.getByText('wysłany')).toBeVisible();
    await expect(page.getByText(/Odpowiemy najpóźniej/)).toBeVisible();
    await page.getByRole('link', { name: 'Zobacz sprawę' }).click();
    await settled(page);
    await expect(page.getByText('woda.png')).toBeVisible();
  });

  await test.step('signed out, nothing is left behind but what was typed', async () => {
    await page.goto('/wiecej');
    await page.getByRole('button', { name: 'Wyloguj się' }).click();
    await page.waitForURL('**/logowanie**');
    expect(await page.evaluate(() => ({ device: localStorage.length, tab: Object.keys(sessionStorage).filter(key => /token/i.test(key)) }))).toEqual({ device: 0, tab: [] });
    await page.goto('/faktury');
    await page.waitForURL('**/logowanie');
  });
});

test('whoever lives in a block is led to the manager, and a wrong code says what to check', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Sprawdź swój adres' }).click();
  await page.locator('#street').fill('Nieznana');
  await page.locator('#building').fill('1');
  await page.locator('#postalCode').fill('00-001');
  await page.getByRole('button', { name: 'Sprawdź', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Nie znamy umowy pod tym adresem' })).toBeVisible();
  await page.goto('/rejestracja');
  await page.getByRole('button', { name: 'Dalej' }).click();
  const summary = page.locator('.error-summary');
  await expect(summary).toBeFocused();
  await summary.getByRole('link', { name: /numer klienta/ }).click();
  await expect(page.locator('#customerNumber')).toBeFocused();
});
