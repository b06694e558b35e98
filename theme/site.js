'use strict';

// What the pages do beyond mdBook: run a program, copy it whole, and name the neighboring pages.

(() => {
    const PLAYGROUND = 'https://play.rust-lang.org/evaluate.json';

    /** The whole program, hidden lines included: what the tests compile and run. */
    const program = code => code.textContent;

    function button(text, title, onclick) {
        const made = document.createElement('button');
        made.type = 'button';
        made.className = 'listing-button';
        made.textContent = text;
        made.title = title;
        made.addEventListener('click', () => onclick(made));
        return made;
    }

    async function copy(code, pressed) {
        try {
            await navigator.clipboard.writeText(program(code));
            pressed.textContent = 'Copied';
        } catch {
            pressed.textContent = 'Not allowed';
        }
        setTimeout(() => (pressed.textContent = 'Copy'), 2000);
    }

    async function run(code, pressed, result) {
        if (pressed.getAttribute('aria-disabled') === 'true') {
            return;
        }
        // A button that is disabled by its own attribute loses the focus.
        pressed.setAttribute('aria-disabled', 'true');
        result.hidden = false;
        result.textContent = 'Running on play.rust-lang.org …';
        try {
            const response = await fetch(PLAYGROUND, {
                method: 'POST',
                headers: { 'Content-Type': 'application/json' },
                body: JSON.stringify({
                    version: 'stable',
                    optimize: '0',
                    edition: '2024',
                    code: program(code),
                }),
                signal: AbortSignal.timeout(30_000),
            });
            const answer = await response.json();
            result.textContent = answer.result || answer.error || '(it printed nothing)';
        } catch (error) {
            result.textContent = `play.rust-lang.org does not answer: ${error.message}`;
        }
        pressed.setAttribute('aria-disabled', 'false');
    }

    for (const code of document.querySelectorAll('main pre > code.language-rust')) {
        const bar = document.createElement('div');
        bar.className = 'listing-buttons';
        // One that can wait forever, or that must not compile, has nothing to show there.
        if (!code.matches('.no_run, .compile_fail')) {
            const result = document.createElement('output');
            result.className = 'run-result';
            result.hidden = true;
            const title = 'Run on play.rust-lang.org';
            bar.append(button('Run', title, pressed => run(code, pressed, result)));
            code.parentElement.after(result);
        }
        bar.append(button('Copy', 'Copy the whole program', pressed => copy(code, pressed)));
        code.parentElement.prepend(bar);
    }

    // A line that is too long for the screen is scrolled to, by keyboard as well.
    for (const code of document.querySelectorAll('main pre > code')) {
        if (code.scrollWidth > code.clientWidth) {
            code.tabIndex = 0;
        }
    }

    // mdBook's menu bar is a landmark, and what opens the sidebar a button: its label cannot be reached
    // by keyboard.
    document.querySelector('#mdbook-menu-bar')?.setAttribute('role', 'banner');
    const label = document.querySelector('#mdbook-sidebar-toggle');
    const checkbox = document.querySelector('#mdbook-sidebar-toggle-anchor');
    if (label && checkbox) {
        const toggle = document.createElement('button');
        toggle.type = 'button';
        toggle.className = label.className;
        toggle.title = label.title;
        toggle.setAttribute('aria-label', label.title);
        toggle.setAttribute('aria-controls', 'mdbook-sidebar');
        toggle.append(...label.childNodes);
        const tell = () => toggle.setAttribute('aria-expanded', checkbox.checked);
        toggle.addEventListener('click', () => label.click());
        checkbox.addEventListener('change', tell);
        tell();
        label.hidden = true;
        label.before(toggle);
    }

    // What folds a part of the sidebar is an anchor without an address.
    for (const toggle of document.querySelectorAll('.chapter-fold-toggle')) {
        toggle.setAttribute('role', 'button');
        toggle.setAttribute('aria-label', 'Fold or unfold');
        toggle.tabIndex = 0;
        toggle.addEventListener('keydown', event => {
            if (event.key === 'Enter' || event.key === ' ') {
                event.preventDefault();
                toggle.click();
            }
        });
    }

    // The next and the previous page are named below the page; without scripts, above it.
    const names = document.querySelector('.page-names');
    const content = document.querySelector('#mdbook-content');
    if (names && content) {
        content.append(names);
    }

    // mdBook has one description for all pages; theme/head.hbs has one for each.
    const own = document.querySelector('meta[property="og:description"]');
    const general = document.querySelector('meta[name="description"]');
    if (own && general) {
        general.content = own.content;
    }
})();
