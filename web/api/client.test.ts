import { afterEach, describe, expect, it, vi } from 'vitest';
import { get, post, useTokens } from './client';
import { errorsOf, offline } from './problems';

const visit = { topic: 'contract-signing', start: '2026-11-12T09:00:00+01:00', name: 'Jan', email: 'jan@example.pl', phone: '600100200' };

function answering(...answers: (() => Promise<Response>)[]) {
  const asked = vi.fn<typeof fetch>();
  for (const answer of answers) asked.mockImplementationOnce(answer);
  vi.stubGlobal('fetch', asked);
  return asked;
}
const json = (status: number, body: unknown, headers: Record<string, string> = {}) => () => Promise.resolve(new Response(JSON.stringify(body), { status, headers }));
const headersOf = (asked: ReturnType<typeof answering>, call: number) => asked.mock.calls[call]?.[1]?.headers as Record<string, string>;
const unreachable = () => Promise.reject(new TypeError('Failed to fetch'));

afterEach(() => { vi.unstubAllGlobals(); useTokens(() => Promise.resolve(null), () => undefined); });

describe('the client', () => {
  it('fills the path safely, leaves out what is not asked, and says the language', async () => {
    const asked = answering(json(200, { items: [], nextCursor: null }));
    await get('/customers/{customerNumber}/ledger', { path: { customerNumber: '10/1001' }, query: { from: '2026-01-01', cursor: undefined } });
    expect(asked.mock.calls[0]?.[0]).toBe('/api/customers/10%2F1001/ledger?from=2026-01-01');
    expect(headersOf(asked, 0)['Accept-Language']).toBe('pl');
  });
  it('sends the same call again with the same key until it is known whether it arrived', async () => {
    const asked = answering(unreachable, json(503, {}), json(201, {}), json(201, {}));
    for (let time = 0; time < 4; time++) await post('/visits', { body: visit });
    const keys = [0, 1, 2, 3].map(call => headersOf(asked, call)['Idempotency-Key']);
    expect(keys[0]).toBe(keys[1]);
    expect(keys[1]).toBe(keys[2]);
    expect(keys[3]).not.toBe(keys[2]);
  });
  it('takes a new key for another body', async () => {
    const asked = answering(unreachable, unreachable);
    await post('/visits', { body: visit });
    await post('/visits', { body: { ...visit, name: 'Anna' } });
    expect(headersOf(asked, 0)['Idempotency-Key']).not.toBe(headersOf(asked, 1)['Idempotency-Key']);
  });
  it('tells an unreachable API from one that refuses', async () => {
    answering(unreachable, json(409, { type: 'https://ebok.example/problems/slot-taken', title: 'Termin zajęty', status: 409, detail: 'Wybierz inny.' }));
    expect(await post('/visits', { body: visit })).toEqual({ ok: false, problem: offline });
    const refused = await post('/visits', { body: visit });
    expect(refused.ok ? null : refused.problem.slug).toBe('slot-taken');
  });
  it('says that a sign-in has run out only to whoever had one', async () => {
    const out = vi.fn();
    answering(json(401, {}), json(401, {}));
    useTokens(() => Promise.resolve(null), out);
    await get('/me');
    expect(out).not.toHaveBeenCalled();
    useTokens(() => Promise.resolve('token'), out);
    await get('/me');
    expect(out).toHaveBeenCalledOnce();
  });
  it('survives an answer that is no JSON', async () => {
    answering(() => Promise.resolve(new Response('<html>', { status: 502 })));
    const answer = await get('/me');
    expect(answer.ok ? null : answer.problem.detail).toMatch(/po naszej stronie/);
  });
});

describe('what to mend', () => {
  const problem = { ...offline, slug: 'invalid-request', detail: 'Popraw dane.' };
  it('stands at the fields of the page', () => {
    expect(errorsOf({ ...problem, violations: [{ field: 'email', message: 'Podaj adres.' }] }, ['email'])).toEqual({ email: 'Podaj adres.' });
  });
  it('stands for the whole form where the page has no such field', () => {
    expect(errorsOf({ ...problem, violations: [{ field: 'body', message: 'x' }] }, ['email'])).toEqual({ '': 'Popraw dane.' });
  });
});
