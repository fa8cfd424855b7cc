import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

interface Chunk { file: string; src?: string; imports?: string[]; dynamicImports?: string[]; css?: string[] }

const MANIFEST = 'dist/.vite/manifest.json';
const manifest = existsSync(MANIFEST) ? JSON.parse(readFileSync(MANIFEST, 'utf8')) as Record<string, Chunk> : {};
const weigh = (file: string) => gzipSync(readFileSync(`dist/${file}`), { level: 9 }).length;
const kilobytes = (bytes: number) => Math.round(bytes / 102.4) / 10;

/** Every file that an entry loads: at once, or also later, in one language. */
function files(entry: string, later: boolean): Set<string> {
  const found = new Set<string>();
  const visit = (key: string): void => {
    const chunk = manifest[key];
    if (!chunk || found.has(chunk.file) || key.startsWith('texts/en/')) return;
    found.add(chunk.file);
    chunk.css?.forEach(file => found.add(file));
    chunk.imports?.forEach(visit);
    if (later) chunk.dynamicImports?.forEach(visit);
  };
  visit(entry);
  return found;
}
const sum = (list: Iterable<string>) => [...list].reduce((total, file) => total + weigh(file), 0);
const of = (list: Iterable<string>, ending: string) => [...list].filter(file => file.endsWith(ending));

// The build runs before (`make up`, `npm run build`); without it there is nothing to weigh, and that fails.
describe('weight, as it is sent (gzip)', () => {
  it('was built', () => expect(Object.keys(manifest).length).toBeGreaterThan(10));
  it('the landing page in all: at most 25 KB', () => {
    const landing = [...files('customer.html', false), manifest['texts/pl/site.ts']?.file ?? ''];
    const total = sum(landing) + weigh('customer.html') + weigh('icon.svg');
    console.info(`landing ${kilobytes(total)} KB`);
    expect(total).toBeLessThanOrEqual(25 * 1024);
  });
  it('the customer application with sign-in: at most 120 KB', () => {
    const total = sum(of(files('customer.html', true), '.js'));
    console.info(`customer application ${kilobytes(total)} KB`);
    expect(total).toBeLessThanOrEqual(120 * 1024);
  });
  it('the clerks\' application: at most 160 KB', () => {
    const total = sum(of(files('staff.html', true), '.js'));
    console.info(`clerks' application ${kilobytes(total)} KB`);
    expect(total).toBeLessThanOrEqual(160 * 1024);
  });
  it.each(['customer.html', 'staff.html'])('styles of %s: at most 14 KB', entry => {
    const total = sum(of(files(entry, true), '.css'));
    console.info(`styles of ${entry} ${kilobytes(total)} KB`);
    expect(total).toBeLessThanOrEqual(14 * 1024);
  });
  it('customers never load what clerks need', () => {
    const customers = files('customer.html', true);
    const clerksOwn = Object.entries(manifest).filter(([key]) => key.startsWith('staff/')).map(([, chunk]) => chunk.file);
    expect(clerksOwn.filter(file => customers.has(file))).toEqual([]);
  });
});
