import { defineConfig, devices } from '@playwright/test';

// Drives Debian's Chromium against the suite that EBOK_WEB_URL names (`make test` starts one of its own).
const phone = { ...devices['Pixel 7'], viewport: { width: 360, height: 740 } };
const desk = { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 900 } };

export default defineConfig({
  testDir: 'tests', testMatch: '*.spec.ts', outputDir: 'test-results', timeout: 90_000, expect: { timeout: 15_000 },
  workers: 2, reporter: [['list']], forbidOnly: true,
  use: {
    baseURL: process.env['EBOK_WEB_URL'] ?? 'http://127.0.0.1:8080', locale: 'pl-PL', timezoneId: 'Europe/Warsaw', trace: 'retain-on-failure',
    launchOptions: { executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-dev-shm-usage'] },
  },
  projects: [{ name: '360', use: phone }, { name: '1280', use: desk }],
});
