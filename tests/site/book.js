// The site's pages and the listings on them, as the tests look at them.

import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
export const SITE = join(ROOT, 'book');

/** The browser: Debian's, unless the environment names another. */
export const CHROMIUM = {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
};

const NO_CHAPTERS = ['404.html', 'index.html', 'print.html', 'toc.html'];

/** The pages that chapters became, such as `threads/spawning-threads.html`. */
export const CHAPTERS = readdirSync(SITE, { recursive: true })
    .filter(file => file.endsWith('.html') && !NO_CHAPTERS.includes(file))
    .sort();

if (CHAPTERS.length === 0) {
    throw new Error('book/ has no pages: run `mdbook build` first');
}

export const THEMES = ['light', 'rust', 'coal', 'navy', 'ayu'];

/** The listings that chapters show, by page: the paths that the chapters' sources include. */
export function listingsOf(page) {
    const source = join(ROOT, 'src', page.replace(/\.html$/, '.md'));
    const includes = readFileSync(source, 'utf8').matchAll(/^\{\{#rustdoc_include (\S+?)(?::\w+)?\}\}/gm);
    return [...includes].map(([, path]) => relative(ROOT, join(dirname(source), path)));
}

/** A listing's program as it is tested: without the lines that mark anchors. */
export function programOf(listing) {
    const text = readFileSync(join(ROOT, listing), 'utf8');
    return text.split('\n').filter(line => !/ANCHOR(_END)?:\s*[\w-]+/.test(line)).join('\n');
}

/** Unfolds what is folded away, such as the answers to exercises. */
export const openDetails = page => page.evaluate(() =>
    document.querySelectorAll('details').forEach(details => (details.open = true)));
