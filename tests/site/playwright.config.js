// Runs the browser tests on the site in book/, which `mdbook build` made, in Debian's Chromium.

import { defineConfig } from '@playwright/test';
import { CHROMIUM } from './book.js';

export default defineConfig({
    testDir: '.',
    outputDir: '../../target/site-tests',
    fullyParallel: true,
    workers: 2,
    reporter: 'list',
    // A machine may be slow: a test that walks through all pages grows with the book.
    timeout: 120_000,
    expect: { timeout: 20_000 },
    use: {
        baseURL: 'http://localhost:4173/',
        launchOptions: CHROMIUM,
    },
    webServer: {
        command: 'node server.js 4173',
        url: 'http://localhost:4173/index.html',
    },
});
