'use strict';

// Plays the scheduler on a listing. Under each listing whose schedules were explored stands, as JSON,
// what was found: the points at which a thread is chosen (`nodes`), what a thread does from one to the
// next (`steps`), and what the schedules come to (`outcomes`). See verify/src/schedules.rs.

(() => {
    const START = 0;

    /** Makes an element; what is no attribute is a child. */
    function element(name, attributes = {}, ...children) {
        const made = document.createElement(name);
        for (const [key, value] of Object.entries(attributes)) {
            if (key.startsWith('on')) {
                made.addEventListener(key.slice(2), value);
            } else if (value !== false) {
                made.setAttribute(key, value === true ? '' : value);
            }
        }
        made.append(...children);
        return made;
    }

    const threadName = thread => (thread === 0 ? 'main' : `thread ${thread}`);

    /** What happened up to some point of a schedule, told from the events of its steps. */
    class State {
        constructor(objects) {
            this.objects = objects;
            this.holders = new Map(); // object -> threads that hold it
            this.released = new Map(); // thread -> the lock that waiting for a condition gave up
            this.queues = new Map(); // channel -> how many messages wait
            this.waiting = new Map(); // thread -> the event it waits for
            this.tokens = new Set(); // threads that were unparked, and have not parked since
            this.output = [];
            this.line = null;
        }

        take(step) {
            this.waiting.delete(step.thread);
            for (const event of step.events) {
                this.apply(step.thread, event);
            }
            if (step.waits) {
                this.waiting.set(step.thread, step.waits);
                this.line = step.waits[3] ?? this.line;
                const [operation, object] = step.waits;
                // A barrier's wait releases nothing.
                if (operation === 'wait' && this.objects[object].kind === 'Condvar') {
                    this.releaseForCondition(step.thread);
                }
            }
        }

        apply(thread, [operation, object, value, line]) {
            this.line = line ?? this.line;
            const failed = value !== null;
            switch (operation) {
            case 'lock':
            case 'read':
            case 'write':
                this.hold(thread, object);
                break;
            case 'try_lock':
            case 'try_read':
            case 'try_write':
                if (value === 'free') {
                    this.hold(thread, object);
                }
                break;
            case 'unlock':
            case 'unlock (read)':
            case 'unlock (write)':
                this.release(thread, object);
                break;
            case 'wait':
                if (this.released.has(thread)) {
                    this.hold(thread, this.released.get(thread));
                    this.released.delete(thread);
                }
                break;
            case 'send':
            case 'try_send':
                this.queue(object, failed ? 0 : 1);
                break;
            case 'receive':
            case 'try_recv':
                this.queue(object, failed ? 0 : -1);
                break;
            case 'unpark':
                this.tokens.add(Number(value));
                break;
            case 'park':
                this.tokens.delete(thread);
                break;
            case 'print':
                this.output.push(value);
                break;
            }
        }

        hold(thread, object) {
            this.holders.set(object, [...(this.holders.get(object) ?? []), thread]);
        }

        release(thread, object) {
            const holders = this.holders.get(object) ?? [];
            const place = holders.indexOf(thread);
            this.holders.set(object, holders.filter((_, index) => index !== place));
        }

        releaseForCondition(thread) {
            const held = [...this.holders].filter(([, holders]) => holders.includes(thread));
            if (held.length > 0 && !this.released.has(thread)) {
                const [lock] = held.at(-1);
                this.release(thread, lock);
                this.released.set(thread, lock);
            }
        }

        queue(channel, change) {
            this.queues.set(channel, (this.queues.get(channel) ?? 0) + change);
        }

        /** Sentences on locks, channels, tokens and threads that wait. One that is able to go on does not. */
        facts(able) {
            const facts = [];
            for (const [object, holders] of this.holders) {
                if (holders.length > 0) {
                    const by = [...new Set(holders)].map(threadName).join(', ');
                    facts.push(`${this.objects[object].name} is locked by ${by}`);
                }
            }
            for (const [channel, waiting] of this.queues) {
                if (waiting > 0) {
                    const messages = waiting === 1 ? '1 message waits' : `${waiting} messages wait`;
                    facts.push(`${messages} in ${this.objects[channel].name}`);
                }
            }
            for (const thread of this.tokens) {
                facts.push(`${threadName(thread)} has its token`);
            }
            for (const [thread, event] of this.waiting) {
                if (!able.includes(thread)) {
                    facts.push(this.wait(thread, event));
                }
            }
            return facts;
        }

        /** Who waits for what, and who has it. */
        wait(thread, event) {
            const [, object] = event;
            const holders = (this.holders.get(object) ?? []).map(threadName);
            const held = holders.length > 0 ? `, held by ${holders.join(', ')}` : '';
            return `${threadName(thread)} waits: ${describe(event, this.objects)}${held}`;
        }
    }

    /** An event in words, such as `lock savings`. */
    function describe([operation, object, value], objects) {
        const name = object === null ? '' : ` ${objects[object].name}`;
        if (['spawn', 'join', 'unpark'].includes(operation) && value !== null) {
            return `${operation} ${threadName(Number(value))}`;
        }
        return `${operation}${name}${value === null ? '' : ` ${value}`}`;
    }

    function describeStep(step, objects) {
        const events = step.events.map(event => describe(event, objects));
        if (step.waits) {
            events.push(`has to wait: ${describe(step.waits, objects)}`);
        }
        return events.join(', ') || 'goes on';
    }

    /** A listing's schedules, and a path through them from the start. */
    class Schedule {
        constructor(data) {
            this.data = data;
            this.path = []; // the places of steps, as chosen
            this.position = 0; // how many of them have been taken
            this.found = new Set(); // the outcomes that were reached
        }

        nodeAt(position) {
            let node = START;
            for (const step of this.path.slice(0, position)) {
                node = this.next(node).find(([taken]) => taken === step)[1];
            }
            return node;
        }

        next(node) {
            return this.data.nodes[node].next ?? [];
        }

        /** The steps that can be taken here. */
        options() {
            return this.next(this.nodeAt(this.position)).map(([step]) => step);
        }

        /** The threads that can go on here. */
        able() {
            return this.options().map(step => this.data.steps[step].thread);
        }

        ending() {
            return this.data.nodes[this.nodeAt(this.position)].end;
        }

        choose(step) {
            if (this.path[this.position] !== step) {
                this.path = [...this.path.slice(0, this.position), step];
            }
            this.position += 1;
            const outcome = this.outcome();
            if (outcome !== undefined) {
                this.found.add(outcome);
            }
        }

        follow(steps) {
            this.path = steps;
            this.position = 0;
        }

        state() {
            const state = new State(this.data.objects);
            for (const step of this.path.slice(0, this.position)) {
                state.take(this.data.steps[step]);
            }
            return state;
        }

        /** Which of the outcomes this schedule came to, if it is at its end. */
        outcome() {
            const ending = this.ending();
            if (ending === undefined) {
                return undefined;
            }
            const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);
            const plain = text => text.replaceAll('\n', '');
            const output = plain(this.state().output.join(''));
            const place = this.data.outcomes.findIndex(outcome =>
                same(outcome.ending, ending) && plain(outcome.output) === output);
            return place < 0 ? undefined : place;
        }

        /** The threads in the order in which they were chosen, one character each. */
        toText() {
            const threads = this.path.map(step => this.data.steps[step].thread.toString(36));
            return threads.join('');
        }

        /** Takes what `toText` gave, as far as it leads. */
        followText(text) {
            const steps = [];
            let node = START;
            for (const thread of text) {
                const taken = this.next(node).find(([step]) =>
                    this.data.steps[step].thread.toString(36) === thread);
                if (!taken) {
                    break;
                }
                steps.push(taken[0]);
                node = taken[1];
            }
            this.follow(steps);
        }
    }

    /** The lines of a listing on the page, to mark one. */
    class Lines {
        constructor(blocks) {
            this.blocks = blocks;
        }

        text(line) {
            return this.blocks.at(-1)?.textContent.split('\n')[line - 1]?.trim() ?? '';
        }

        mark(line) {
            this.clear();
            if (line === null) {
                return;
            }
            for (const code of this.blocks) {
                const area = rectangle(code, line);
                if (area) {
                    const frame = code.parentElement.getBoundingClientRect();
                    const top = area.top - frame.top;
                    const style = `top: ${top}px; height: ${area.height}px`;
                    code.parentElement.append(element('div', { class: 'explorer-line', style }));
                }
            }
        }

        clear() {
            for (const code of this.blocks) {
                code.parentElement.querySelectorAll('.explorer-line').forEach(mark => mark.remove());
            }
        }
    }

    /** Where a line of a code block is on the screen, unless it is hidden. */
    function rectangle(code, line) {
        const range = document.createRange();
        const texts = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
        let current = 1;
        for (let text = texts.nextNode(); text; text = texts.nextNode()) {
            let start = 0;
            for (const part of text.data.split('\n')) {
                if (current === line && part.trim() !== '') {
                    range.setStart(text, start);
                    range.setEnd(text, start + part.length);
                    const area = range.getBoundingClientRect();
                    return area.height > 0 ? area : null;
                }
                start += part.length + 1;
                current += 1;
            }
            current -= 1;
        }
        return null;
    }

    /** Says that a button does nothing now. It keeps the focus, so that the arrow keys still step here. */
    function disable(button, isDisabled) {
        button.setAttribute('aria-disabled', isDisabled);
    }

    class Explorer {
        constructor(name, data, lines) {
            this.name = name;
            this.data = data;
            this.schedule = new Schedule(data);
            this.lines = lines;
            const sentence = data.exhaustive
                ? 'Be the scheduler: choose which thread goes next.'
                : 'Step through one of the schedules that were run.';
            this.toggle = element('button', {
                type: 'button',
                'aria-expanded': 'false',
                onclick: () => (this.panel.hidden ? this.open() : this.close()),
            }, data.exhaustive ? 'Play the schedules' : 'Step through');
            this.panel = element('div', { class: 'explorer-panel' });
            this.panel.hidden = true;
            this.root = element('section', {
                class: 'explorer',
                'aria-label': `Schedules of ${name}`,
                onkeydown: event => this.onKey(event),
            }, element('p', {}, this.toggle, ` ${sentence}`), this.panel);
        }

        open() {
            if (!this.outcomes) {
                this.build();
            }
            this.panel.hidden = false;
            this.toggle.setAttribute('aria-expanded', 'true');
            this.show();
        }

        close() {
            this.panel.hidden = true;
            this.toggle.setAttribute('aria-expanded', 'false');
            this.lines.clear();
        }

        build() {
            const button = (text, label, onclick) =>
                element('button', { type: 'button', 'aria-label': label, title: label, onclick }, text);
            this.outcomes = element('select', { onchange: () => this.onSelect() });
            this.back = button('←', 'One step back', () => this.go(this.schedule.position - 1));
            this.forward = button('→', 'One step forward', () => this.go(this.schedule.position + 1));
            this.again = button('Start over', 'Start over', () => this.go(START));
            this.surprise = button('Surprise me', 'Let a random thread go next', () => this.random());
            this.choices = element('div', {
                class: 'explorer-choices',
                role: 'group',
                'aria-label': 'Which thread goes next?',
            });
            this.code = element('code', { class: 'explorer-code' });
            this.lanes = element('div', {
                class: 'explorer-lanes',
                tabindex: '0',
                role: 'group',
                'aria-label': 'The steps so far, each thread in a column of its own',
            });
            this.facts = element('ul', { class: 'explorer-facts' });
            this.output = element('div', { class: 'explorer-output' });
            this.progress = element('p', { class: 'explorer-progress' });
            this.status = element('p', { class: 'explorer-status', role: 'status' });
            this.panel.append(
                element('div', { class: 'explorer-controls' },
                    element('label', {}, 'Show how to get ', this.outcomes),
                    this.back, this.forward, this.again,
                    ...(this.data.exhaustive ? [this.surprise] : [])),
                this.choices,
                this.status,
                this.code,
                this.lanes,
                element('div', { class: 'explorer-state' },
                    element('div', {}, element('p', { class: 'explorer-heading' }, 'Now'), this.facts),
                    element('div', {}, element('p', { class: 'explorer-heading' }, 'Output so far'), this.output)),
                this.progress,
            );
        }

        onSelect() {
            if (this.outcomes.value !== '') {
                this.schedule.follow(this.data.outcomes[this.outcomes.value].shortest);
                this.schedule.choose(this.schedule.path[0]);
            }
            this.show();
        }

        /** The arrows step here instead of turning the page. */
        onKey(event) {
            const steps = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
            // Such as Alt+←, which is the browser's.
            const isOthers = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
            if (steps && !isOthers && !this.panel.hidden && event.target !== this.outcomes) {
                event.preventDefault();
                event.stopPropagation();
                this.go(this.schedule.position + steps);
            }
        }

        go(position) {
            const { schedule } = this;
            if (position > schedule.position && position <= schedule.path.length) {
                schedule.choose(schedule.path[schedule.position]);
            } else if (position >= START && position < schedule.position) {
                schedule.position = position;
            }
            this.show();
        }

        choose(step) {
            this.schedule.choose(step);
            this.show();
        }

        random() {
            const options = this.schedule.options();
            if (options.length > 0) {
                this.schedule.choose(options[Math.floor(Math.random() * options.length)]);
            }
            this.show();
        }

        show() {
            const { schedule } = this;
            const state = schedule.state();
            this.showOutcomes();
            this.showChoices();
            this.showLanes();
            const facts = state.facts(schedule.able());
            this.facts.replaceChildren(...(facts.length > 0 ? facts : ['Nothing is locked, nobody waits'])
                .map(fact => element('li', {}, fact)));
            this.output.textContent = state.output.join('\n') || '(nothing)';
            this.status.textContent = this.sentence(state);
            this.lines.mark(state.line);
            this.code.textContent = state.line ? `${state.line}: ${this.lines.text(state.line)}` : '';
            disable(this.back, schedule.position === START);
            disable(this.again, schedule.position === START);
            disable(this.forward, schedule.position === schedule.path.length);
            disable(this.surprise, schedule.options().length === 0);
            const address = `#play-${this.name}-${schedule.toText()}-${schedule.position}`;
            history.replaceState(null, '', address);
        }

        showOutcomes() {
            const { outcomes } = this.data;
            const { found } = this.schedule;
            const options = outcomes.map((outcome, place) => {
                const tick = found.has(place) ? '✓ ' : '';
                return element('option', { value: place }, `${tick}${place + 1}: ${summary(outcome)}`);
            });
            const own = this.data.exhaustive ? 'what you choose' : 'an output …';
            this.outcomes.replaceChildren(element('option', { value: '' }, own), ...options);
            const planned = outcomes.findIndex(outcome =>
                outcome.shortest.length === this.schedule.path.length
                && outcome.shortest.every((step, place) => step === this.schedule.path[place]));
            this.outcomes.value = planned < 0 ? '' : String(planned);
            this.progress.textContent = `Found ${found.size} of ${outcomes.length}`
                + (outcomes.length === 1 ? ' outcome.' : ' outcomes.');
        }

        showChoices() {
            const options = this.data.exhaustive ? this.schedule.options() : [];
            const buttons = options.map(place => {
                const step = this.data.steps[place];
                const line = [...step.events, step.waits ?? []].map(event => event[3]).find(Boolean);
                const at = line ? `, line ${line}` : '';
                const does = `${describeStep(step, this.data.objects)}${at}`;
                return element('button', { type: 'button', onclick: () => this.choose(place) },
                    element('strong', {}, threadName(step.thread)), ` ${does}`);
            });
            const hadFocus = this.choices.contains(document.activeElement);
            this.choices.replaceChildren(...buttons);
            if (hadFocus) {
                (buttons[0] ?? this.again).focus({ preventScroll: true });
            }
        }

        showLanes() {
            const { steps, objects } = this.data;
            const threads = [...new Set(steps.map(step => step.thread))].sort((a, b) => a - b);
            const head = element('tr', {}, ...threads.map(thread =>
                element('th', { scope: 'col' }, threadName(thread))));
            const { path, position } = this.schedule;
            const rows = path.slice(START, position).map((place, row) => {
                const step = steps[place];
                const cells = threads.map(thread => (thread === step.thread
                    ? element('td', { class: 'explorer-step' }, describeStep(step, objects))
                    : element('td')));
                const current = row + 1 === position ? { 'aria-current': 'step' } : {};
                return element('tr', current, ...cells);
            });
            this.lanes.replaceChildren(
                element('table', {}, element('thead', {}, head), element('tbody', {}, ...rows)));
            this.lanes.scrollTop = this.lanes.scrollHeight;
        }

        /** What a screen reader announces after each step. */
        sentence(state) {
            const { schedule, data } = this;
            const ending = schedule.ending();
            if (ending?.deadlocked) {
                const waits = ending.deadlocked.map(([thread, event]) => state.wait(thread, event));
                return `Deadlock. ${waits.join('; ')}.`;
            }
            if (ending !== undefined) {
                const how = ending.panicked === undefined
                    ? { returned: 'main has returned', cut_off: 'The schedule was cut off here' }[ending]
                    : `main has panicked: ${ending.panicked}`;
                return `The end: ${how}.`;
            }
            const can = schedule.able().map(threadName);
            const last = data.steps[schedule.path[schedule.position - 1]];
            const did = last ? `${threadName(last.thread)}: ${describeStep(last, data.objects)}. ` : '';
            const next = data.exhaustive
                ? `${can.join(', ')} can go next.`
                : `Step ${schedule.position} of ${schedule.path.length}.`;
            return did + next;
        }

        restore(text, position) {
            this.schedule.followText(text);
            const taken = Math.min(Number(position), this.schedule.path.length);
            while (this.schedule.position < taken) {
                this.schedule.choose(this.schedule.path[this.schedule.position]);
            }
            // An answer to an exercise is folded away.
            this.root.closest('details')?.setAttribute('open', '');
            this.open();
            this.root.scrollIntoView({ block: 'center' });
        }
    }

    function summary(outcome) {
        const lines = outcome.output.trim().split('\n').join(' / ') || 'no output';
        const { ending } = outcome;
        const prefix = ending.deadlocked ? 'deadlock: ' : ending.panicked ? 'panic: ' : '';
        return prefix + (lines.length > 60 ? `${lines.slice(0, 60)}…` : lines);
    }

    /** The blocks above an element that show the same program as the nearest one. */
    function listingAbove(place) {
        const blocks = [...document.querySelectorAll('pre > code.language-rust')];
        const above = blocks.filter(code =>
            code.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING);
        const text = above.at(-1)?.textContent;
        return above.filter(code => code.textContent === text);
    }

    const explorers = new Map();
    for (const script of document.querySelectorAll('script.schedules')) {
        const data = JSON.parse(script.textContent);
        const origin = script.previousElementSibling;
        const name = origin?.textContent.match(/examples\/(\w+)\//)?.[1];
        if (name) {
            const explorer = new Explorer(name, data, new Lines(listingAbove(script)));
            explorers.set(name, explorer);
            script.after(explorer.root);
        }
    }

    function restore() {
        const found = location.hash.match(/^#play-(\w+)-([0-9a-z]*)-(\d+)$/);
        if (found) {
            explorers.get(found[1])?.restore(found[2], found[3]);
        }
    }
    window.addEventListener('hashchange', restore);
    restore();
})();
