// Lighthouse's scores of three kinds of pages, served compressed: medians of three runs.

import { launch } from 'chrome-launcher';
import lighthouse, { desktopConfig } from 'lighthouse';
import { CHROMIUM } from './book.js';
import { serve } from './server.js';

const PAGES = ['introduction.html', 'threads/spawning-threads.html', 'glossary.html'];
const RUNS = 3;
const LEAST = {
    mobile: { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 },
    desktop: { performance: 100, accessibility: 100, 'best-practices': 100, seo: 100 },
};
/** What a page may weigh when it is loaded first, in bytes. */
const HEAVIEST = 200 * 1024;

const median = numbers => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

const { port, close } = await serve(0);
const chrome = await launch({
    chromePath: CHROMIUM.executablePath,
    chromeFlags: ['--headless', ...CHROMIUM.args],
});

const faults = [];
for (const page of PAGES) {
    for (const [device, least] of Object.entries(LEAST)) {
        const config = device === 'desktop' ? desktopConfig : undefined;
        const options = { port: chrome.port, onlyCategories: Object.keys(least) };
        const reports = [];
        for (let run = 0; run < RUNS; run += 1) {
            reports.push((await lighthouse(`http://localhost:${port}/${page}`, options, config)).lhr);
        }
        const scores = Object.keys(least).map(category => {
            const score = median(reports.map(report => Math.round(report.categories[category].score * 100)));
            if (score < least[category]) {
                const failed = reports[0].categories[category].auditRefs
                    .map(({ id }) => reports[0].audits[id])
                    .filter(({ score }) => score !== null && score < 0.9);
                const why = failed.map(({ id, displayValue }) => `${id} ${displayValue ?? ''}`).join(', ');
                faults.push(`${page}, ${device}: ${category} is ${score}, not ${least[category]}: ${why}`);
            }
            return `${category} ${score}`;
        });
        const bytes = median(reports.map(report => report.audits['total-byte-weight'].numericValue));
        if (bytes > HEAVIEST) {
            faults.push(`${page}, ${device}: it weighs ${Math.round(bytes / 1024)} KiB`);
        }
        console.log(`${page}, ${device}: ${scores.join(', ')}, ${Math.round(bytes / 1024)} KiB`);
    }
}
await chrome.kill();
close();
for (const fault of faults) {
    console.error(fault);
}
process.exit(faults.length > 0 ? 1 : 0);
