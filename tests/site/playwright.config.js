// Runs the browser tests on the site in book/, which `mdbook build` made, in Debian's Chromium.

import { defineConfig } from '@playwright/test';

export default defineConfig({
    testDir: '.',
    outputDir: '../../target/site-tests',
    fullyParallel: true,
    reporter: 'list',
    use: {
        baseURL: 'http://localhost:4173/',
        launchOptions: {
            executablePath: '/usr/bin/chromium',
            args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
        },
    },
    webServer: {
        command: 'npx serve --no-clipboard --listen 4173 --config ../tests/site/serve.json ../../book',
        url: 'http://localhost:4173/index.html',
    },
});
