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
/** What a page may weigh when it is loaded first, in KiB. */
const HEAVIEST = 200;

const median = numbers => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

const { port, close } = await serve(0);
const chrome = await launch({
    chromePath: CHROMIUM.executablePath,
    chromeFlags: ['--headless', ...CHROMIUM.args],
});

/** Measures a page; gives what it came to in words, and what is wrong with it. */
async function measure(page, device) {
    const least = LEAST[device];
    const config = device === 'desktop' ? desktopConfig : undefined;
    const options = { port: chrome.port, onlyCategories: Object.keys(least) };
    const reports = [];
    for (let run = 0; run < RUNS; run += 1) {
        reports.push((await lighthouse(`http://localhost:${port}/${page}`, options, config)).lhr);
    }
    const scores = Object.keys(least).map(category => {
        const scores = reports.map(report => Math.round(report.categories[category].score * 100));
        return { category, score: median(scores) };
    });
    const kibibytes = Math.round(median(reports.map(bytesOf)) / 1024);
    const faults = scores
        .filter(({ category, score }) => score < least[category])
        .map(({ category }) => `${category} is to be ${least[category]}: ${reasons(reports[0], category)}`);
    if (kibibytes > HEAVIEST) {
        faults.push(`it is to weigh at most ${HEAVIEST} KiB`);
    }
    const words = scores.map(({ category, score }) => `${category} ${score}`).join(', ');
    return { result: `${page}, ${device}: ${words}, ${kibibytes} KiB`, faults };
}

const bytesOf = report => report.audits['total-byte-weight'].numericValue;

/** The audits that a category's score suffers from. */
function reasons(report, category) {
    const audits = report.categories[category].auditRefs.map(({ id }) => report.audits[id]);
    const failed = audits.filter(({ score }) => score !== null && score < 0.9);
    return failed.map(({ id, displayValue }) => `${id} ${displayValue ?? ''}`).join(', ');
}

let failed = false;
for (const page of PAGES) {
    for (const device of Object.keys(LEAST)) {
        let { result, faults } = await measure(page, device);
        if (faults.length > 0) {
            console.log(`${result}; once more, for the machine may have been busy`);
            ({ result, faults } = await measure(page, device));
        }
        console.log(result);
        faults.forEach(fault => console.error(`    ${fault}`));
        failed ||= faults.length > 0;
    }
}
await chrome.kill();
close();
process.exit(failed ? 1 : 0);
