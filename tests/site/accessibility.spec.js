// axe finds nothing to complain of, on any page, in any theme.

import AxeBuilder from '@axe-core/playwright';
import { test, expect } from '@playwright/test';
import { CHAPTERS, THEMES, openDetails } from './book.js';

for (const page of [...CHAPTERS, '404.html']) {
    test(`axe: ${page}`, async ({ page: tab }) => {
        const found = [];
        for (const theme of THEMES) {
            await tab.addInitScript(theme => localStorage.setItem('mdbook-theme', theme), theme);
            await tab.goto(page);
            await openDetails(tab);
            for (const button of await tab.locator('.explorer > p button').all()) {
                await button.click();
            }
            const { violations } = await new AxeBuilder({ page: tab }).analyze();
            for (const { id, nodes } of violations) {
                found.push(...nodes.map(node => `${theme}: ${id}: ${node.target}: ${node.failureSummary}`));
            }
        }
        expect([...new Set(found)]).toEqual([]);
    });
}
