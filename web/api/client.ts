/** The client of the API: typed by the contract, with token, language and idempotency key on every call that takes them. */
import { language } from '../texts/language';
import { offline, problemOf, type Problem } from './problems';
import type { components, paths } from './schema';

export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];
export type Outcome<T> = { ok: true; value: T; status: number } | { ok: false; problem: Problem };

type Method = 'get' | 'post' | 'put' | 'delete';
type PathsWith<M extends Method> = { [P in keyof paths]: paths[P] extends Record<M, { responses: unknown }> ? P : never }[keyof paths];
type Operation<P extends keyof paths, M extends Method> = paths[P] extends Record<M, infer O> ? O : never;
type Content<R> = R extends { content: { 'application/json': infer T } } ? T : undefined;
type Answers<O> = O extends { responses: infer R } ? { [S in keyof R]: S extends 200 | 201 | 202 | 204 ? Content<R[S]> : never }[keyof R] : never;
type Body<O> = O extends { requestBody: { content: { 'application/json': infer B } } } ? B : O extends { requestBody?: { content: { 'application/json': infer B } } } ? B | undefined : undefined;
type Query<O> = O extends { parameters: { query?: infer Q } } ? Q : never;

export interface Input<B, Q> { path?: Record<string, string>; query?: Q; body?: B; signal?: AbortSignal }

let token: () => Promise<string | null> = () => Promise.resolve(null);
let signedOut: () => void = () => undefined;

/** Where the token comes from, and what to do when it does not count any more; the client itself knows no sign-in. */
export function useTokens(source: () => Promise<string | null>, onSignedOut: () => void): void {
  token = source;
  signedOut = onSignedOut;
}

/** Keys of calls that may or may not have arrived: the same call again takes the same key. */
const openKeys = new Map<string, string>();

function address(path: string, input: Input<unknown, unknown>): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(input.path?.[name] ?? ''));
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(input.query ?? {})) {
    if (value !== undefined && value !== null && value !== '') query.set(name, String(value));
  }
  const text = query.toString();
  return `/api${filled}${text ? `?${text}` : ''}`;
}

export async function call<M extends Method, P extends PathsWith<M>>(
  method: M, path: P, input: Input<Body<Operation<P, M>>, Query<Operation<P, M>>> = {},
): Promise<Outcome<Answers<Operation<P, M>>>> {
  const url = address(path as string, input);
  const body = input.body === undefined ? undefined : JSON.stringify(input.body);
  const headers: Record<string, string> = { Accept: 'application/json', 'Accept-Language': language };
  const bearer = await token();
  if (bearer) headers['Authorization'] = bearer;
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  const same = `${url} ${body ?? ''}`;
  if (method === 'post') {
    const key = openKeys.get(same) ?? crypto.randomUUID();
    openKeys.set(same, key);
    headers['Idempotency-Key'] = key;
  }
  let answer: Response;
  try {
    answer = await fetch(url, { method: method.toUpperCase(), headers, ...(body === undefined ? {} : { body }), ...(input.signal ? { signal: input.signal } : {}) });
  } catch {
    return { ok: false, problem: offline };
  }
  if (answer.ok) {
    openKeys.delete(same);
    const value: unknown = answer.status === 204 ? undefined : await answer.json().catch(() => undefined);
    return { ok: true, value: value as Answers<Operation<P, M>>, status: answer.status };
  }
  const problem = await problemOf(answer);
  if (answer.status < 500 && problem.slug !== 'call-in-progress') openKeys.delete(same);
  if (answer.status === 401 && bearer) signedOut();
  return { ok: false, problem };
}

export const get = <P extends PathsWith<'get'>>(path: P, input: Input<undefined, Query<Operation<P, 'get'>>> = {}) =>
  call('get', path, input as Input<Body<Operation<P, 'get'>>, Query<Operation<P, 'get'>>>);
export const post = <P extends PathsWith<'post'>>(path: P, input: Input<Body<Operation<P, 'post'>>, Query<Operation<P, 'post'>>>) => call('post', path, input);
export const put = <P extends PathsWith<'put'>>(path: P, input: Input<Body<Operation<P, 'put'>>, Query<Operation<P, 'put'>>>) => call('put', path, input);
export const remove = <P extends PathsWith<'delete'>>(path: P, input: Input<Body<Operation<P, 'delete'>>, Query<Operation<P, 'delete'>>>) => call('delete', path, input);

/** Sends a file straight to where the API said, and tells how much of it has arrived (0 to 1). */
export function upload(target: { url: string; headers: Record<string, string> }, file: Blob, progress: (share: number) => void): Promise<boolean> {
  return new Promise(resolve => {
    const request = new XMLHttpRequest();
    request.open('PUT', target.url);
    for (const [name, value] of Object.entries(target.headers)) {
      // The browser writes this one itself, and lets nobody else do so.
      if (name.toLowerCase() !== 'content-length') request.setRequestHeader(name, value);
    }
    request.upload.onprogress = event => { if (event.lengthComputable) progress(event.loaded / event.total); };
    request.onload = () => resolve(request.status >= 200 && request.status < 300);
    request.onerror = () => resolve(false);
    request.ontimeout = () => resolve(false);
    request.send(file);
  });
}
