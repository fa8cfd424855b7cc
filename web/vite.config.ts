import { defineConfig } from 'vitest/config';

// Two entries: customers never load what clerks need. What is switched off here would need an exception in the CSP.
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  resolve: { dedupe: ['preact'] },
  build: {
    target: 'es2022', modulePreload: { polyfill: false }, assetsInlineLimit: 0, sourcemap: 'hidden', manifest: true,
    reportCompressedSize: false,
    rollupOptions: { input: ['customer.html', 'staff.html'] },
  },
  test: { environment: 'happy-dom', include: ['{api,auth,kit,texts,customer,staff,tests}/**/*.test.{ts,tsx}'] },
});
