// The explorer reaches what the recorded schedules hold, by mouse and by keyboard.

import { test, expect } from '@playwright/test';
import { CHAPTERS, openDetails } from './book.js';

/** The explorers of a page, each with its data. */
async function explorersOf(page) {
    const explorers = [];
    await expect(page.locator('.explorer')).toHaveCount(await page.locator('script.schedules').count());
    for (const explorer of await page.locator('.explorer').all()) {
        const data = await explorer.evaluate(element => JSON.parse(element.previousElementSibling.textContent));
        explorers.push({ explorer, data });
    }
    return explorers;
}

/** What an opened explorer shows. */
const shown = explorer => explorer.locator('.explorer-panel').evaluate(panel =>
    ['.explorer-lanes', '.explorer-facts', '.explorer-output', '.explorer-status', '.explorer-choices']
        .map(part => panel.querySelector(part).textContent));

for (const chapter of CHAPTERS) {
    test(`every outcome can be reached by choosing: ${chapter}`, async ({ page }) => {
        await page.goto(chapter);
        await openDetails(page);
        for (const { explorer, data } of await explorersOf(page)) {
            await explorer.getByRole('button').first().click();
            // All clicks in one call: there are thousands.
            const unreached = await explorer.evaluate((element, { data }) => {
                const panel = element.querySelector('.explorer-panel');
                const button = text => [...panel.querySelectorAll('button')].find(b => b.textContent === text);
                const unreached = [];
                data.outcomes.forEach((outcome, number) => {
                    if (data.exhaustive) {
                        button('Start over').click();
                        let node = 0;
                        for (const step of outcome.shortest) {
                            const next = data.nodes[node].next;
                            const place = next.findIndex(([taken]) => taken === step);
                            panel.querySelectorAll('.explorer-choices button')[place].click();
                            node = next[place][1];
                        }
                    } else {
                        const select = panel.querySelector('select');
                        select.value = String(number);
                        select.dispatchEvent(new Event('change'));
                        for (const _ of outcome.shortest) {
                            button('→').click();
                        }
                    }
                    const option = panel.querySelectorAll('option')[number + 1];
                    const output = panel.querySelector('.explorer-output').textContent;
                    const expected = outcome.output.trimEnd() || '(nothing)';
                    if (!option.textContent.startsWith('✓') || output.trimEnd() !== expected) {
                        unreached.push({ number, output, expected });
                    }
                });
                return unreached;
            }, { data });
            expect(unreached).toEqual([]);
            const found = `Found ${data.outcomes.length} of ${data.outcomes.length} `;
            await expect(explorer.locator('.explorer-progress')).toContainText(found);
        }
    });
}

test('steps back show the same as steps forth, and the address restores them', async ({ page }) => {
    await page.goto('threads/spawning-threads.html');
    const explorer = page.locator('.explorer').first();
    await explorer.getByRole('button').first().click();
    await explorer.locator('select').selectOption('7');
    const back = explorer.getByRole('button', { name: 'One step back' });
    const forward = explorer.getByRole('button', { name: 'One step forward' });
    const forth = [await shown(explorer)];
    const addresses = [page.url()];
    while (await forward.isEnabled()) {
        await forward.click();
        forth.push(await shown(explorer));
        addresses.push(page.url());
    }
    expect(forth.length).toBeGreaterThan(5);
    const states = [...forth];
    for (states.pop(); states.length > 0; ) {
        await back.click();
        expect(await shown(explorer)).toEqual(states.pop());
    }
    const [place, address] = [4, addresses[4]];
    const other = await page.context().newPage();
    await other.goto(address);
    expect(await shown(other.locator('.explorer').first())).toEqual(forth[place]);
});

test('the line that runs is marked in the listing', async ({ page }) => {
    await page.goto('threads/spawning-threads.html');
    const explorer = page.locator('.explorer').first();
    await explorer.getByRole('button').first().click();
    await explorer.getByRole('button', { name: 'main start' }).click();
    await explorer.getByRole('button', { name: 'main spawn thread 1' }).click();
    const mark = await page.locator('.explorer-line').boundingBox();
    const line = await page.locator('main pre > code').first().evaluate(code => {
        const texts = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        for (let text = texts.nextNode(); text; text = texts.nextNode()) {
            const place = text.data.indexOf('thread::spawn');
            if (place >= 0) {
                range.setStart(text, place);
                range.setEnd(text, place + 1);
                return range.getBoundingClientRect().toJSON();
            }
        }
    });
    expect(Math.abs(mark.y - line.y)).toBeLessThan(3);
    expect(Math.abs(mark.height - line.height)).toBeLessThan(3);
});

test('a deadlock is reached by keyboard alone', async ({ page }) => {
    const found = [];
    for (const chapter of CHAPTERS) {
        await page.goto(chapter);
        for (const { data } of await explorersOf(page)) {
            if (data.exhaustive && data.outcomes.some(({ ending }) => ending.deadlocked)) {
                found.push({ chapter, data });
            }
        }
    }
    expect(found.length).toBeGreaterThan(0);
    const [{ chapter, data }] = found;
    await page.goto(chapter);
    await openDetails(page);
    const name = await page.locator('.explorer').evaluateAll((explorers, text) =>
        explorers.find(explorer => explorer.previousElementSibling.textContent.trim() === text)
            .getAttribute('aria-label'), JSON.stringify(data));
    const explorer = page.getByRole('region', { name });
    await explorer.getByRole('button').first().focus();
    await page.keyboard.press('Enter');
    const deadlock = data.outcomes.find(({ ending }) => ending.deadlocked);
    let node = 0;
    for (const step of deadlock.shortest) {
        const next = data.nodes[node].next;
        const place = next.findIndex(([taken]) => taken === step);
        const wanted = explorer.locator('.explorer-choices button').nth(place);
        for (let presses = 0; !await wanted.evaluate(button => button === document.activeElement); presses += 1) {
            expect(presses).toBeLessThan(20);
            await page.keyboard.press('Tab');
        }
        await page.keyboard.press('Enter');
        node = next[place][1];
    }
    await expect(explorer.getByRole('status')).toContainText('Deadlock.');
    await expect(explorer.getByRole('status')).toContainText('waits: ');
});

test('the arrow keys step instead of turning the page', async ({ page }) => {
    await page.goto('threads/spawning-threads.html');
    const explorer = page.locator('.explorer').first();
    await explorer.getByRole('button').first().click();
    await explorer.locator('select').selectOption('0');
    await explorer.getByRole('button', { name: 'One step forward' }).focus();
    const address = page.url();
    await page.keyboard.press('ArrowRight');
    expect(page.url()).not.toEqual(address);
    await page.keyboard.press('ArrowLeft');
    expect(page.url()).toEqual(address);
});

test('no key takes the focus out of the explorer', async ({ page }) => {
    await page.goto('threads/spawning-threads.html');
    const address = new URL(page.url()).pathname;
    const explorer = page.locator('.explorer').first();
    await explorer.getByRole('button').first().click();
    const isInside = () => explorer.evaluate(element => element.contains(document.activeElement));
    const press = async (key, times) => {
        for (let pressed = 0; pressed < times; pressed += 1) {
            await page.keyboard.press(key);
            expect(await isInside()).toBe(true);
        }
    };
    // From a choice, which is gone with the step, and from a button that does nothing at either end.
    await explorer.locator('.explorer-choices button').first().focus();
    await press('Enter', 3);
    await press('ArrowLeft', 5);
    await explorer.getByRole('button', { name: 'One step forward' }).focus();
    await press('Enter', 5);
    await press('ArrowRight', 2);
    expect(new URL(page.url()).pathname).toBe(address);
});

test('the explorer fits a narrow phone', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto('threads/spawning-threads.html');
    const explorer = page.locator('.explorer').first();
    await explorer.getByRole('button').first().click();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    const box = await explorer.boundingBox();
    expect(box.x + box.width).toBeLessThanOrEqual(360);
});
