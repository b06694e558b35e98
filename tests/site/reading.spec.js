// What a reader does with any page: search, switch themes, use the keyboard, print, read without scripts.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test, expect } from '@playwright/test';
import { CHAPTERS, SITE, THEMES, openDetails } from './book.js';

/** Notes what goes wrong on a page: messages on its console, and requests to other hosts. */
function watch(page) {
    const faults = [];
    page.on('console', message => {
        if (['error', 'warning'].includes(message.type())) {
            faults.push(message.text());
        }
    });
    page.on('pageerror', error => faults.push(String(error)));
    page.on('request', request => {
        const { protocol, hostname } = new URL(request.url());
        if (!['file:', 'data:'].includes(protocol) && hostname !== 'localhost') {
            faults.push(`a request to ${hostname}`);
        }
    });
    return faults;
}

for (const chapter of [...CHAPTERS, '404.html', 'print.html']) {
    test(`nothing fails and nothing leaves: ${chapter}`, async ({ page }) => {
        const faults = watch(page);
        await page.addInitScript(() => (window.print = () => {}));
        await page.goto(chapter);
        await page.waitForLoadState('networkidle');
        expect(faults).toEqual([]);
    });
}

test('the site works from a folder on disk, search included', async ({ page }) => {
    const faults = watch(page);
    await page.goto(pathToFileURL(join(SITE, 'threads/spawning-threads.html')).href);
    await page.locator('.explorer button').first().click();
    await page.locator('.explorer-choices button').first().click();
    await page.keyboard.press('s');
    await page.keyboard.type('happens-before');
    await expect(page.locator('#mdbook-searchresults li').first()).toBeVisible();
    await page.locator('#mdbook-searchresults a').first().click();
    await expect(page.locator('main h1').first()).toBeVisible();
    expect(faults).toEqual([]);
});

for (const chapter of CHAPTERS) {
    test(`search finds a page by its title: ${chapter}`, async ({ page }) => {
        await page.goto(chapter);
        const title = (await page.locator('main h1').first().textContent()).trim();
        await page.goto('introduction.html');
        await page.keyboard.press('/');
        await page.keyboard.type(title);
        const found = page.locator(`#mdbook-searchresults a[href*="${chapter}"]`);
        await expect(found.first()).toBeVisible();
    });
}

test('each theme can be chosen, and by default the system decides', async ({ page }) => {
    for (const scheme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme: scheme });
        await page.goto('introduction.html');
        const expected = scheme === 'light' ? 'light' : 'navy';
        await expect(page.locator('html')).toHaveClass(new RegExp(`\\b${expected}\\b`));
    }
    for (const theme of THEMES) {
        const choice = page.locator(`#mdbook-theme-${theme}`);
        if (!await choice.isVisible()) {
            await page.locator('#mdbook-theme-toggle').click();
        }
        await choice.click();
        await expect(page.locator('html')).toHaveClass(new RegExp(`\\b${theme}\\b`));
    }
});

test('the sidebar opens on a narrow screen and closes again', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('introduction.html');
    const link = page.locator('#mdbook-sidebar').getByRole('link', { name: 'Glossary' });
    await expect(link).not.toBeInViewport();
    await page.getByRole('button', { name: 'Toggle Table of Contents' }).click();
    await expect(link).toBeAttached();
    await expect(page.locator('html')).toHaveClass(/sidebar-visible/);
    await page.getByRole('button', { name: 'Toggle Table of Contents' }).click();
    await expect(page.locator('html')).not.toHaveClass(/sidebar-visible/);
});

test('the keyboard turns pages and shows its own help', async ({ page }) => {
    await page.goto('introduction.html');
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/understanding-concurrency\/index\.html$/);
    await page.keyboard.press('ArrowLeft');
    await page.waitForURL(/introduction\.html$/);
    await page.keyboard.press('?');
    await expect(page.getByText('Keyboard shortcuts')).toBeVisible();
});

for (const width of [360, 1400]) {
    for (const chapter of CHAPTERS) {
        test(`nothing runs over the edge at ${width} pixels: ${chapter}`, async ({ page }) => {
            await page.setViewportSize({ width, height: 800 });
            await page.goto(chapter);
            await openDetails(page);
            const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
            expect(over).toBeLessThanOrEqual(0);
        });
    }
}

test('each page has a description of its own', async ({ page }) => {
    const descriptions = new Map();
    for (const chapter of CHAPTERS) {
        await page.goto(chapter);
        const shown = await page.locator('meta[name="description"]').getAttribute('content');
        const card = await page.locator('meta[property="og:description"]').getAttribute('content');
        expect(shown, chapter).toBe(card);
        expect(shown.length, chapter).toBeGreaterThan(40);
        expect(descriptions.get(shown), chapter).toBeUndefined();
        descriptions.set(shown, chapter);
    }
});

test.describe('without scripts', () => {
    test.use({ javaScriptEnabled: false });

    for (const chapter of CHAPTERS) {
        test(`the page is all there: ${chapter}`, async ({ page }) => {
            await page.goto(chapter);
            const source = readFileSync(join(SITE, chapter), 'utf8');
            const programs = source.match(/class="language-rust/g) ?? [];
            await expect(page.locator('main pre > code.language-rust')).toHaveCount(programs.length);
            await expect(page.locator('main h1').first()).toBeVisible();
            await expect(page.locator('.page-names a').first()).toBeVisible();
            await expect(page.locator('.explorer, .listing-buttons')).toHaveCount(0);
        });
    }
});
