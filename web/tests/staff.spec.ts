import AxeBuilder from '@axe-core/playwright';
import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { emailOf, go, outputs, PASSWORD, registered, SAMPLES, settled, test } from './suite';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function signInAsClerk(page: Page): Promise<void> {
  await page.goto('/staff');
  await page.locator('#email').fill(outputs.staffUser);
  await page.locator('#password').fill(outputs.staffPassword);
  await page.getByRole('button', { name: 'Zaloguj się' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Praca na dziś');
  await settled(page);
}

async function cognito(action: string, body: object): Promise<Record<string, unknown>> {
  const answer = await fetch(outputs.awsEndpoint, { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/x-amz-json-1.1', 'X-Amz-Target': `AWSCognitoIdentityProviderService.${action}` } });
  return await answer.json() as Record<string, unknown>;
}

/** Somebody complains, as the pages of customers do it. */
async function complained(number: string, email: string, subject: string): Promise<void> {
  const signedIn = await cognito('InitiateAuth', { ClientId: outputs.userPoolClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters: { USERNAME: email, PASSWORD } });
  const token = (signedIn['AuthenticationResult'] as { IdToken: string }).IdToken;
  const answer = await fetch(`${outputs.apiUrl}/customers/${number}/complaints`, { method: 'POST', headers: { Authorization: token, 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
    body: JSON.stringify({ category: 'bill-amount', subject, description: 'Rachunek jest dwa razy wyższy niż zwykle.' }) });
  expect(answer.status).toBe(201);
}

/** A transfer that names nobody: it waits for a clerk. */
function statement(reference: string, amount: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>${reference}</MsgId><CreDtTm>2026-11-24T21:00:00+01:00</CreDtTm></GrpHdr>
<Stmt><Id>${reference}</Id><CreDtTm>2026-11-24T21:00:00+01:00</CreDtTm><Acct><Id><IBAN>PL61102052260000610204179895</IBAN></Id><Ccy>PLN</Ccy></Acct>
<Ntry><Amt Ccy="PLN">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-11-24</Dt></BookgDt><ValDt><Dt>2026-11-24</Dt></ValDt><AcctSvcrRef>${reference}</AcctSvcrRef>
<BkTxCd><Prtry><Cd>PRZELEW</Cd></Prtry></BkTxCd><NtryDtls><TxDtls><RltdPties><Dbtr><Pty><Nm>MAZUR KRZYSZTOF</Nm></Pty></Dbtr></RltdPties><RmtInf><Ustrd>za wode</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>`;
}

test('a clerk\'s day: from the list of work to the answer, the run, the payment and the correction', async ({ page }, { project }) => {
  test.setTimeout(420_000);
  const sample = project.name === '360' ? SAMPLES.garden : SAMPLES.other;
  const subject = `Za wysoki rachunek ${project.name}`;
  const email = await registered(sample);
  await complained(sample.number, email, subject);
  await signInAsClerk(page);

  await test.step('the complaint that waits is answered from a text', async () => {
    await page.getByRole('link', { name: /Reklamacje bez odpowiedzi/ }).click();
    await settled(page);
    await page.getByRole('link', { name: subject }).first().click();
    await settled(page);
    await page.getByRole('button', { name: 'Wyślij odpowiedź' }).click();
    await expect(page.locator('.error-summary')).toBeVisible();
    await page.getByRole('button', { name: 'nieuznana', exact: true }).click();
    await expect(page.locator('#text')).toHaveValue(/Reklamacji nie możemy więc uwzględnić/);
    await page.reload();
    await settled(page);
    await expect(page.locator('#text'), 'what was typed survives a reload').toHaveValue(/uwzględnić/);
    await page.getByRole('button', { name: 'Wyślij odpowiedź' }).click();
    await expect(page.locator('.error-summary'), 'nothing goes out with gaps').toContainText('nawiasach');
    await page.locator('#text').fill((await page.locator('#text').inputValue()).replace(/\[[^\]]+\]/g, '488'));
    await page.getByRole('button', { name: 'Wyślij odpowiedź' }).click();
    await expect(page.getByText('Odpowiedź wysłana')).toBeVisible();
  });

  await test.step('the customer is found by account, and everything about them is on one page', async () => {
    await go(page, '/staff/klienci');
    await page.locator('#q').fill(sample.number);
    await page.getByRole('button', { name: 'Szukaj' }).click();
    await page.locator('tbody a.row-link').first().click();
    await settled(page);
    await expect(page.getByText(sample.meter).first()).toBeVisible();
    for (const tab of ['Faktury', 'Odczyty', 'Wezwania', 'Sprawy', 'Kto i kiedy', 'Konto']) {
      await page.getByRole('button', { name: tab, exact: true }).click();
      await settled(page);
    }
    await page.getByRole('button', { name: 'Kto i kiedy' }).click();
    await expect(page.getByText('oglądał kartotekę').first(), 'who looked is kept').toBeVisible();
  });

  await test.step('a payment at the desk', async () => {
    await page.getByRole('button', { name: 'Wpłata', exact: true }).click();
    await page.locator('#amount').fill('abc');
    await page.getByRole('button', { name: 'Zaksięguj wpłatę' }).click();
    await expect(page.locator('.error-summary')).toContainText('Podaj kwotę');
    await page.locator('#amount').fill('10,50');
    await page.getByRole('button', { name: 'Zaksięguj wpłatę' }).click();
    await expect(page.getByText(/Zaksięgowano 10,50/)).toBeVisible();
  });

  await test.step('a statement is uploaded, and what it does not say is assigned', async () => {
    const reference = `DESK${Date.now()}`;
    const amount = project.name === '360' ? '31.17' : '31.18';
    await go(page, '/staff/pliki');
    await page.locator('#file').setInputFiles({ name: `${reference}.xml`, mimeType: 'application/xml', buffer: Buffer.from(statement(reference, amount)) });
    await page.getByRole('button', { name: 'Wyślij plik' }).click();
    await expect(page.getByText(`Plik ${reference}.xml wysłany`)).toBeVisible();
    await expect(async () => {
      await page.getByRole('button', { name: 'Odśwież' }).click();
      await expect(page.getByRole('row', { name: new RegExp(reference) })).toContainText('przyjęty', { timeout: 2000 });
    }).toPass({ timeout: 60_000 });
    await go(page, '/staff/platnosci');
    await page.getByRole('button', { name: new RegExp(`Przypisz: ${amount.replace('.', ',')}`) }).first().click();
    await page.locator('#customerNumber').fill(sample.number);
    await page.getByRole('button', { name: 'Przypisz wpłatę' }).click();
    await expect(page.getByText(`Przypisano klientowi ${sample.number}`)).toBeVisible();
  });

  await test.step('a billing run is asked back, started and followed to its end', async () => {
    // Another story may be billing the same cycle just now: then it is refused until that is over.
    await expect(async () => {
      await go(page, '/staff/rozliczenia');
      await page.locator('#cycle').fill(project.name === '360' ? 'B' : 'A');
      await page.locator('#billingDate').fill('2026-11-05');
      await page.getByRole('button', { name: 'Rozpocznij rozliczenie' }).click();
      await page.getByRole('button', { name: 'Tak, rozlicz' }).click();
      await page.waitForURL('**/staff/rozliczenia/*', { timeout: 5000 });
    }).toPass({ timeout: 120_000, intervals: [3000] });
    await expect(page.getByText(/zakończone|przerwane/).first()).toBeVisible({ timeout: 180_000 });
  });

  await test.step('an invoice says how its amount came about, and is corrected after its effect was seen', async () => {
    // Corrected once, at the desk.
    if (project.name === '360') return;
    await go(page, `/staff/klienci/${sample.number}`);
    await page.getByRole('button', { name: 'Faktury', exact: true }).click();
    await page.getByRole('link', { name: /FV\/U\// }).first().click();
    await settled(page);
    await expect(page.getByText('Skąd ta kwota')).toBeVisible();
    await page.getByRole('button', { name: 'Wystaw korektę' }).first().click();
    await page.getByText('Cała faktura jest pomyłką').click();
    await page.locator('#reason').fill('Wystawiono przez pomyłkę.');
    await page.getByRole('button', { name: 'Zobacz skutek' }).click();
    await expect(page.getByText('nie można cofnąć')).toBeVisible();
    await page.getByRole('dialog').getByRole('button', { name: 'Wystaw korektę' }).click();
    await expect(page.getByText(/Korekta wystawiona/)).toBeVisible();
  });
});

test('a customer is no clerk', async ({ page }) => {
  await registered(SAMPLES.garden);
  await page.goto('/staff');
  await page.locator('#email').fill(emailOf(SAMPLES.garden));
  await page.locator('#password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Zaloguj się' }).click();
  await expect(page.locator('.error-summary')).toContainText(/nie jest kontem pracownika|się nie zgadza/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Logowanie pracownika');
});

const PAGES = ['/staff', '/staff/klienci?q=Mazur', '/staff/klienci/101005', '/staff/klienci/101005/faktury/FV-101005-0003', '/staff/reklamacje', '/staff/platnosci', '/staff/wezwania', '/staff/rozliczenia', '/staff/pliki', '/staff/wizyty', '/staff/historia', '/staff/nie-ma'];

test('every page of the desk can be used by everybody', async ({ page }, { project }) => {
  test.setTimeout(300_000);
  await signInAsClerk(page);
  const wrong: string[] = [];
  for (const path of PAGES) {
    await go(page, path);
    for (const colorScheme of project.name === '1280' ? ['light', 'dark'] as const : ['light'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const found = await new AxeBuilder({ page }).withTags(RULES).analyze();
      wrong.push(...found.violations.map(violation => `${path} ${colorScheme}: ${violation.id} ${violation.nodes.map(node => node.target.join(' ')).join(', ').slice(0, 200)}`));
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    if (wide > 0) wrong.push(`${path}: ${wide} px too wide`);
  }
  expect(wrong).toEqual([]);
});
