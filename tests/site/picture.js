// Makes the README's picture: a program with a deadlock, played to its end.

import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { CHROMIUM, SITE } from './book.js';

const PAGE = 'understanding-concurrency/what-rust-does-not-prevent.html';
const picture = join(dirname(fileURLToPath(import.meta.url)), 'explorer.png');

const browser = await chromium.launch(CHROMIUM);
const page = await browser.newPage({ viewport: { width: 900, height: 1300 } });
await page.goto(pathToFileURL(join(SITE, PAGE)).href);
await page.addStyleTag({ content: '#mdbook-menu-bar { display: none }' });
const explorer = page.getByRole('region', { name: 'Schedules of two_locks' });
await explorer.getByRole('button').first().click();
const deadlock = explorer.locator('option', { hasText: 'deadlock' }).first();
await explorer.locator('select').selectOption(await deadlock.getAttribute('value'));
const forward = explorer.getByRole('button', { name: 'One step forward' });
while (await forward.isEnabled()) {
    await forward.click();
}
const program = page.locator('main pre', { has: page.locator('.explorer-line') }).last();
await program.scrollIntoViewIfNeeded();
const [top, bottom] = [await program.boundingBox(), await explorer.boundingBox()];
const full = await page.evaluate(() => scrollY);
await page.screenshot({
    path: picture,
    fullPage: true,
    clip: {
        x: top.x - 12,
        y: top.y + full - 44,
        width: top.width + 24,
        height: bottom.y + bottom.height - top.y + 56,
    },
});
await browser.close();
