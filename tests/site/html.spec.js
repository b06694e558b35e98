// The pages are valid HTML.

import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { test, expect } from '@playwright/test';
import { HtmlValidate } from 'html-validate';
import { SITE } from './book.js';

/** What mdBook's own templates do, and a book cannot change. */
const MDBOOKS = [
    '<iframe> is missing required "title" attribute',
    '"rel" attribute cannot be used on <a> in this context: <a> does not allow rel="prefetch"',
];

test('every page is valid', async () => {
    const validator = new HtmlValidate({ extends: ['html-validate:standard'] });
    // The frame that shows the contents where there are no scripts is mdBook's as a whole.
    const isOurs = file => file.endsWith('.html') && file !== 'toc.html';
    const files = readdirSync(SITE, { recursive: true }).filter(isOurs);
    expect(files.length).toBeGreaterThan(10);
    const faults = [];
    for (const file of files) {
        const { results } = await validator.validateFile(join(SITE, file));
        for (const { messages } of results) {
            const own = messages.filter(({ message }) => !MDBOOKS.includes(message));
            faults.push(...own.map(fault => `${relative('.', file)}:${fault.line}: ${fault.message}`));
        }
    }
    expect(faults).toEqual([]);
});
