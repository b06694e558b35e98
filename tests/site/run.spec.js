// Run and Copy hand on exactly the program that the tests compile and run, for every listing.

import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { test, expect } from '@playwright/test';
import { CHAPTERS, ROOT, listingsOf, openDetails, programOf } from './book.js';

const PLAYGROUND = 'https://play.rust-lang.org/**';
/** What the buttons gave, by the listing's path: the programs to be compiled. */
const collected = new Map();

test.describe.configure({ mode: 'serial' });

test('Run sends the whole program to the playground, and shows the answer', async ({ page }) => {
    test.setTimeout(300_000);
    const answer = 'what the playground says';
    const requests = [];
    await page.route(PLAYGROUND, route => {
        requests.push(route.request().postDataJSON());
        return route.fulfill({ json: { result: answer, error: null } });
    });
    for (const chapter of CHAPTERS) {
        await page.goto(chapter);
        await openDetails(page);
        const listings = listingsOf(chapter);
        const blocks = page.locator('main pre:has(> code.language-rust)');
        await expect(blocks).toHaveCount(listings.length);
        for (const [number, listing] of listings.entries()) {
            const block = blocks.nth(number);
            const classes = await block.locator('code').getAttribute('class');
            const run = block.getByRole('button', { name: 'Run' });
            if (/no_run|compile_fail/.test(classes)) {
                await expect(run).toHaveCount(0);
                continue;
            }
            await run.click();
            const result = block.locator('xpath=following-sibling::*[1]');
            await expect(result).toHaveText(answer);
            const request = requests.pop();
            expect(request.edition).toBe('2024');
            expect(request.code.trimEnd()).toBe(programOf(listing).trimEnd());
            collected.set(listing, { code: request.code, panics: classes.includes('should_panic') });
        }
    }
    expect(collected.size).toBeGreaterThan(20);
});

test('what Run sends, compiled and run here, prints what the page shows', async () => {
    test.setTimeout(600_000);
    const folder = join(ROOT, 'target/playground');
    rmSync(join(folder, 'src'), { recursive: true, force: true });
    mkdirSync(join(folder, 'src/bin'), { recursive: true });
    const manifest = '[workspace]\n[package]\nname = "playground"\nedition = "2024"\n[dependencies]\n';
    writeFileSync(join(folder, 'Cargo.toml'), manifest + dependencies());
    writeFileSync(join(folder, 'Cargo.lock'), readFileSync(join(ROOT, 'Cargo.lock')));
    const name = listing => basename(dirname(listing));
    for (const [listing, { code }] of collected) {
        writeFileSync(join(folder, `src/bin/${name(listing)}.rs`), code);
    }
    const run = promisify(execFile);
    const env = { ...process.env, CARGO_TARGET_DIR: join(folder, 'target') };
    await run('cargo', ['build', '--quiet'], { cwd: folder, env });
    for (const [listing, { panics }] of collected) {
        const program = join(folder, 'target/debug', name(listing));
        const { stdout, code = 0 } = await run(program, { timeout: 60_000 }).catch(error => error);
        expect(code, listing).toBe(panics ? 101 : 0);
        expect(possibleOutputs(listing), listing).toContain(stdout);
    }
});

test('Copy gives the whole program', async ({ page, context }) => {
    test.setTimeout(300_000);
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    for (const chapter of CHAPTERS) {
        await page.goto(chapter);
        await openDetails(page);
        const blocks = page.locator('main pre:has(> code.language-rust)');
        for (const [number, listing] of listingsOf(chapter).entries()) {
            const bar = blocks.nth(number).locator('.listing-buttons');
            await bar.getByRole('button').last().click();
            await expect(bar.getByRole('button', { name: 'Copied' })).toBeVisible();
            const copied = await page.evaluate(() => navigator.clipboard.readText());
            expect(copied.trimEnd()).toBe(programOf(listing).trimEnd());
        }
    }
});

/** The crates that listings use, as their packages name them. */
function dependencies() {
    const packages = new Set([...collected.keys()].map(listing => listing.split('/')[1]));
    const lines = [...packages].flatMap(name => {
        const manifest = readFileSync(join(ROOT, 'listings', name, 'Cargo.toml'), 'utf8');
        const table = manifest.match(/\[dependencies\]\n([^[]*)/);
        return table ? table[1].trim().split('\n') : [];
    });
    return [...new Set(lines)].join('\n');
}

/** What the page says that a listing may print. */
function possibleOutputs(listing) {
    const folder = join(ROOT, dirname(listing));
    const shown = join(folder, 'output.txt');
    const outputs = [existsSync(shown) ? readFileSync(shown, 'utf8') : ''];
    const recorded = join(folder, 'schedules.json');
    if (existsSync(recorded)) {
        outputs.push(...JSON.parse(readFileSync(recorded, 'utf8')).outcomes.map(({ output }) => output));
    }
    return outputs;
}
