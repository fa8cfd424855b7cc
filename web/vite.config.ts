import { defineConfig } from 'vitest/config';

// Two entries: customers never load what clerks need. What is switched off here would need an exception in the CSP.
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  resolve: { dedupe: ['preact'] },
  build: {
    target: 'es2022', modulePreload: { polyfill: false }, assetsInlineLimit: 0, sourcemap: 'hidden', manifest: true,
    reportCompressedSize: false,
    rolldownOptions: {
      input: ['customer.html', 'staff.html'],
      // What every page has is one file, what forms have another, and pages that are opened together come together:
      // dozens of small files pack badly and cost a round trip each.
      output: { codeSplitting: { includeDependenciesRecursively: false, groups: [
        { name: 'base', test: /node_modules\/(preact|@preact|preact-iso)\/|kit\/(button|icons|page|shell|states|start|words)|texts\/language|preload-helper|rolldown/ },
        { name: 'site', test: /customer\/(settings|signed-in|texts|foot|hours)\.|auth\/(config|tokens)/ },
        { name: 'forms', test: /kit\/(field|form|error-summary|draft|callout)\/|api\/(client|problems|resource)/ },
        { name: 'entering', test: /customer\/(sign-in|registration)\// },
        { name: 'money', test: /customer\/(invoices|account|demands)\// },
        { name: 'water', test: /customer\/(readings|consumption|overview)\/|kit\/chart\// },
        { name: 'cases', test: /customer\/(complaints|visits)\// },
        { name: 'mine', test: /customer\/(my-data|proxies)\// },
      ] } },
    },
  },
  test: { environment: 'happy-dom', include: ['{api,auth,kit,texts,customer,staff,tests}/**/*.test.{ts,tsx}'] },
});
