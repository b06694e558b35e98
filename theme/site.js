'use strict';

// What the pages do beyond mdBook: run a program, copy it whole, name the neighboring pages, and be
// reachable by keyboard.

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

    /** Puts buttons above a program. */
    function addButtons(code) {
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

    /** Lets the keyboard scroll to the end of lines that are too long for the screen. */
    function makeScrollable(code) {
        if (code.scrollWidth > code.clientWidth) {
            code.tabIndex = 0;
        }
    }

    /** Puts a button in the place of mdBook's label that opens the sidebar, which no keyboard reaches. */
    function replaceSidebarToggle(label, checkbox) {
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

    /** Makes a button of mdBook's anchor without an address that folds a part of the sidebar. */
    function makeFoldButton(anchor) {
        anchor.setAttribute('role', 'button');
        anchor.setAttribute('aria-label', 'Fold or unfold');
        anchor.tabIndex = 0;
        anchor.addEventListener('keydown', event => {
            if (event.key === 'Enter' || event.key === ' ') {
                event.preventDefault();
                anchor.click();
            }
        });
    }

    document.querySelectorAll('main pre > code.language-rust').forEach(addButtons);
    document.querySelectorAll('main pre > code').forEach(makeScrollable);
    document.querySelectorAll('.chapter-fold-toggle').forEach(makeFoldButton);
    document.querySelector('#mdbook-menu-bar').setAttribute('role', 'banner');
    replaceSidebarToggle(
        document.querySelector('#mdbook-sidebar-toggle'),
        document.querySelector('#mdbook-sidebar-toggle-anchor'));
    // The next and the previous page are named below the page; without scripts, above it.
    document.querySelector('#mdbook-content').append(document.querySelector('.page-names'));
    // mdBook has one description for all pages; theme/head.hbs has one for each.
    const own = document.querySelector('meta[property="og:description"]');
    if (own) {
        document.querySelector('meta[name="description"]').content = own.content;
    }
})();
