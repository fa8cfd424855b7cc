import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const AREAS = ['api', 'auth', 'kit', 'texts', 'customer', 'staff', 'tests'];
const files = AREAS.flatMap(area => readdirSync(area, { recursive: true, withFileTypes: true }))
  .filter(entry => entry.isFile() && /\.(tsx?|css)$/.test(entry.name) && entry.name !== 'schema.d.ts')
  .map(entry => join(entry.parentPath, entry.name));
const read = (file: string) => readFileSync(file, 'utf8');
const sources = files.filter(file => /\.tsx?$/.test(file) && !file.endsWith('.test.ts'));

/** Which area may not know which. */
const APART: [string, RegExp][] = [
  ['customer/', /from '[./]*\.\.\/staff\//], ['staff/', /from '[./]*\.\.\/customer\//], ['kit/', /from '[./]*\.\.\/(api|auth|customer|staff)\//], ['api/', /from '[./]*\.\.\/(auth|kit|customer|staff)\//], ['auth/', /from '[./]*\.\.\/(api|customer|staff)\//],
];
const breaking = (bad: RegExp, among = sources) => among.filter(file => bad.test(read(file)));

describe('the rules of the pages', () => {
  it('look at the files there are', () => expect(files.length).toBeGreaterThan(40));
  it.each(APART)('%s does not know what it must not', (area, bad) => expect(breaking(bad, sources.filter(file => file.startsWith(area)))).toEqual([]));
  it('no file is longer than 300 lines', () => expect(files.filter(file => read(file).split('\n').length > 301)).toEqual([]));
  it('nothing is of any type', () => expect(breaking(/(:|as|<)\s*any\b|@ts-(ignore|expect-error|nocheck)/, sources.filter(file => !file.startsWith('tests/')))).toEqual([]));
  it('no markup is made of text', () => expect(breaking(/innerHTML|outerHTML|insertAdjacentHTML|document\.write/, sources.filter(file => !file.startsWith('tests/')))).toEqual([]));
  it('nothing is styled inline, which the CSP forbids', () => expect(breaking(/\sstyle=/)).toEqual([]));
  it('only the choice to stay signed in is kept on the device', () => expect(breaking(/localStorage/, sources.filter(file => !file.startsWith('tests/')))).toEqual(['auth/tokens.ts']));
  it('nothing is loaded from elsewhere', () => expect(breaking(/(src|href|import)[=(]\s*['"]https?:/)).toEqual([]));
  it('the lock file names no registry', () => expect(read('package-lock.json')).not.toMatch(/"resolved"/));
});
