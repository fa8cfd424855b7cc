/** The running suite from outside: what a story needs besides the pages. */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test as base, type Page } from '@playwright/test';

interface Outputs { apiUrl: string; webUrl: string; awsEndpoint: string; userPoolClientId: string; staffUser: string; staffPassword: string; exchangeBucket: string }

export const outputs = JSON.parse(readFileSync(process.env['EBOK_OUTPUTS'] ?? '../.local/outputs.json', 'utf8')) as Outputs;
export const PASSWORD = 'Woda-2026-zimna';
/** The emulator's code for every e-mail. */
export const CODE = '123456';

export interface Sample { number: string; invoice: string; amount: string; meter: string }
export const SAMPLES = {
  settled: { number: '101001', invoice: 'FV/101001/0003', amount: '194.50', meter: 'M101001' },
  garden: { number: '101002', invoice: 'FV/101002/0003', amount: '120.30', meter: 'M89618' },
  other: { number: '101003', invoice: 'FV/101003/0003', amount: '194.50', meter: 'M12925' },
  debtor: { number: '101005', invoice: 'FV/101005/0003', amount: '236.19', meter: 'M101005' },
  company: { number: '101007', invoice: 'FV/101007/0003', amount: '340.41', meter: 'M101007' },
  manager: { number: '101008', invoice: 'FV/101008/0003', amount: '382.09', meter: 'M101008' },
} satisfies Record<string, Sample>;
export const emailOf = ({ number }: Sample) => `klient${number}@example.pl`;

async function json(url: string, init: RequestInit): Promise<{ status: number; body: Record<string, unknown> }> {
  const answer = await fetch(url, init);
  return { status: answer.status, body: await answer.json().catch(() => ({})) as Record<string, unknown> };
}

function cognito(action: string, body: object) {
  return json(outputs.awsEndpoint, { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/x-amz-json-1.1', 'X-Amz-Target': `AWSCognitoIdentityProviderService.${action}` } });
}

/** Somebody who has an account already; made by the same calls as the pages make. */
export async function registered(sample: Sample): Promise<string> {
  const email = emailOf(sample);
  const ticket = await json(`${outputs.apiUrl}/registrations`, { method: 'POST', headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
    body: JSON.stringify({ customerNumber: sample.number, invoiceNumber: sample.invoice, invoiceAmount: sample.amount, email }) });
  if (ticket.status === 201) {
    await cognito('SignUp', { ClientId: outputs.userPoolClientId, Username: email, Password: PASSWORD, UserAttributes: [{ Name: 'email', Value: email }] });
    await cognito('ConfirmSignUp', { ClientId: outputs.userPoolClientId, Username: email, ConfirmationCode: CODE });
  }
  return email;
}

async function clerk(): Promise<string> {
  const answer = await cognito('InitiateAuth', { ClientId: outputs.userPoolClientId, AuthFlow: 'USER_PASSWORD_AUTH', AuthParameters: { USERNAME: outputs.staffUser, PASSWORD: outputs.staffPassword } });
  return (answer.body['AuthenticationResult'] as { IdToken: string }).IdToken;
}

/** Bills a cycle once; whoever comes second waits for the first. */
export async function billed(cycle: string, billingDate: string): Promise<void> {
  const headers = { Authorization: await clerk(), 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() };
  const started = await json(`${outputs.apiUrl}/staff/billing-runs`, { method: 'POST', headers, body: JSON.stringify({ cycle, billingDate }) });
  if (started.status >= 400 && started.status !== 409) throw new Error(`the billing run: ${started.status} ${JSON.stringify(started.body)}`);
  await expect.poll(async () => (await json(`${outputs.apiUrl}/staff/billing-runs/${cycle}-${billingDate}`, { headers: { Authorization: headers.Authorization } })).body['status'], { timeout: 180_000 }).not.toMatch(/running|planned|waiting/i);
}

/** A bank statement (camt.053) with one transfer to the customer's own account, dropped where the bank's files come in. */
export async function paid(account: string, amount: string, title: string): Promise<void> {
  const reference = `STORY${Date.now()}`;
  const day = new Date().toISOString().slice(0, 10);
  const statement = `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt><GrpHdr><MsgId>${reference}</MsgId><CreDtTm>${day}T06:00:00+01:00</CreDtTm></GrpHdr>
<Stmt><Id>${reference}</Id><CreDtTm>${day}T06:00:00+01:00</CreDtTm><Acct><Id><IBAN>PL61102052260000610204179895</IBAN></Id><Ccy>PLN</Ccy></Acct>
<Ntry><Amt Ccy="PLN">${amount}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${day}</Dt></BookgDt><ValDt><Dt>${day}</Dt></ValDt><AcctSvcrRef>${reference}</AcctSvcrRef>
<BkTxCd><Prtry><Cd>PRZELEW</Cd></Prtry></BkTxCd><NtryDtls><TxDtls><RltdPties><CdtrAcct><Id><IBAN>PL${account}</IBAN></Id></CdtrAcct></RltdPties><RmtInf><Ustrd>${title}</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>`;
  const answer = await fetch(`${outputs.awsEndpoint}/${outputs.exchangeBucket}/inbound/statements/${reference}.xml`, { method: 'PUT', body: statement, headers: { 'Content-Type': 'application/xml' } });
  expect(answer.status).toBe(200);
}

/** Every page is watched: nothing may break the CSP, throw, or call anybody but the two origins there are. */
export const test = base.extend<{ watched: void }>({
  watched: [async ({ page, context }, use) => {
    const wrong: string[] = [];
    const allowed = [outputs.webUrl, outputs.awsEndpoint];
    await context.addInitScript(() => document.addEventListener('securitypolicyviolation', event => console.error(`CSP: ${event.violatedDirective} ${event.blockedURI}`)));
    page.on('pageerror', error => wrong.push(error.message));
    page.on('console', message => { if (message.type() === 'error' && /CSP|Content Security Policy|Trusted/i.test(message.text())) wrong.push(message.text()); });
    page.on('request', request => { if (!/^(data|blob):/.test(request.url()) && !allowed.some(origin => request.url().startsWith(origin))) wrong.push(`a request to ${request.url()}`); });
    await use();
    expect(wrong).toEqual([]);
  }, { auto: true }],
});

export async function signIn(page: Page, email: string, then = '/przeglad'): Promise<void> {
  await page.goto('/logowanie');
  await page.locator('#email').fill(email);
  await page.locator('#password').fill(PASSWORD);
  await page.locator('form button[type=submit]').click();
  await page.waitForURL('**/przeglad');
  if (then !== '/przeglad') await go(page, then);
}

/** To another page as a link would do it: signed in as one is. */
export async function go(page: Page, path: string): Promise<void> {
  await page.evaluate(target => { history.pushState(null, '', target); dispatchEvent(new PopStateEvent('popstate')); }, path);
  await settled(page);
}

/** Until nothing is being loaded any more. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0, { timeout: 60_000 });
}

/** A photo as a phone makes it, small. */
export const PHOTO = { name: 'woda.png', mimeType: 'image/png', buffer: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFklEQVR4nGN0SNjDwMDAxMDAwMDAAAANHgE1Q5jXAAAAAABJRU5ErkJggg==', 'base64') };
