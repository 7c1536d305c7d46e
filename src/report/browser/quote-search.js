// Runs in the page of quotations of a report as it stands. The query's words are cut and stemmed by the rules that the
// quotations were cut and stemmed by; the pieces of data that the query needs are loaded, and no others.

(() => {
  const SHOWN = 25;
  const { element } = pressespiegel;
  const search = pressespiegel.own('search', 0);
  const form = /** @type {HTMLFormElement} */ (document.getElementById('search'));
  const status = /** @type {HTMLElement} */ (document.getElementById('status'));
  const results = /** @type {HTMLElement} */ (document.getElementById('results'));
  const more = /** @type {HTMLButtonElement} */ (document.getElementById('more'));
  const months = /** @type {HTMLElement} */ (document.getElementById('months'));
  const suggestions = /** @type {HTMLElement} */ (document.getElementById('speakers'));
  if (!search) return;
  const FIELDS = ['q', 'speaker', 'outlet', 'type', 'from', 'to'];
  const number = new Intl.NumberFormat(search.language);
  const date = new Intl.DateTimeFormat(search.language, { dateStyle: 'long', timeZone: 'UTC' });
  /** The latest search; an older one that comes to its end later is of no interest. */
  let latest = 0;
  /** @type {number[]} */
  let found = [];
  /** @type {Set<string>} */
  let sought = new Set();
  let shown = 0;

  form.hidden = false;

  /** @param {string} name */
  const field = (name) => /** @type {HTMLInputElement} */ (form.elements.namedItem(name));

  /** @param {string} text @returns {string[]} */
  function wordsOf(text) {
    return text.normalize('NFC').toLowerCase().match(new RegExp(pressespiegel.wordPattern, 'gu')) ?? [];
  }

  /** @param {string} word */
  const stem = (word) => pressespiegel.stem(word.slice(0, pressespiegel.wordLength));

  /** Numbers of the quotations with a stem, rising. @param {string} wanted @returns {Promise<number[]>} */
  async function postings(wanted) {
    let file = -1;
    for (let low = 0, high = search.firsts.length - 1; low <= high; ) {
      const middle = (low + high) >> 1;
      if (search.firsts[middle] <= wanted) {
        file = middle;
        low = middle + 1;
      } else high = middle - 1;
    }
    if (file === -1) return [];
    const stems = await pressespiegel.load('stems', file);
    if (!Object.hasOwn(stems, `_${wanted}`)) return [];
    let sum = 0;
    return stems[`_${wanted}`].split(' ').map((/** @type {string} */ gap) => (sum += Number.parseInt(gap, 36)));
  }

  /** @param {string} text */
  const plain = (text) => text.normalize('NFC').toLowerCase().trim();

  /** What the columns let through. @param {Record<string, string>} query @returns {Promise<((n: number) => boolean) | undefined>} */
  async function filterFor(query) {
    const { speaker, outlet, type, from, to } = query;
    if (!speaker && !outlet && !type && !from && !to) return undefined;
    const columns = await pressespiegel.load('columns', 0);
    /** @type {Set<number>} */
    const speakers = new Set();
    const wanted = plain(speaker ?? '');
    columns.speakers.forEach((/** @type {string} */ name, /** @type {number} */ i) => {
      if (plain(name).includes(wanted)) speakers.add(i);
    });
    const wantedOutlet = outlet ? columns.outlets.indexOf(outlet) : -1;
    const wantedType = type ? search.types.indexOf(type).toString(36) : '';
    const passes = new Uint8Array(search.count);
    let n = 0;
    for (const [articleOutlet, day, quotes] of columns.articles) {
      const fits =
        (!outlet || articleOutlet === wantedOutlet) && (!from || day >= from) && (!to || (day !== '' && day <= to));
      for (const end = n + quotes; n < end; n++) {
        const speaks = !wanted || speakers.has(columns.speakerOf[n]);
        if (fits && speaks && (!type || columns.typeOf[n] === wantedType)) passes[n] = 1;
      }
    }
    return (one) => passes[one] === 1;
  }

  /** @returns {Record<string, string>} */
  function query() {
    return Object.fromEntries(FIELDS.map((name) => [name, field(name).value.trim()]));
  }

  async function run() {
    const turn = ++latest;
    const asked = query();
    remember(asked);
    results.replaceChildren();
    more.hidden = true;
    if (Object.values(asked).every((value) => value === '')) {
      status.textContent = '';
      months.hidden = false;
      return;
    }
    status.textContent = form.dataset.loading ?? '';
    months.hidden = true;
    try {
      const stems = [...new Set(wordsOf(asked.q ?? '').map(stem))];
      const [lists, filter] = await Promise.all([Promise.all(stems.map(postings)), filterFor(asked)]);
      if (turn !== latest) return;
      lists.sort((a, b) => a.length - b.length);
      let numbers = lists[0] ?? Array.from({ length: search.count }, (_, n) => n);
      for (const list of lists.slice(1)) {
        const members = new Set(list);
        numbers = numbers.filter((n) => members.has(n));
      }
      found = filter ? numbers.filter(filter) : numbers;
      sought = new Set(stems);
      shown = 0;
      const { found: many = '', foundOne = '', foundNone = '' } = form.dataset;
      const text = found.length === 0 ? foundNone : found.length === 1 ? foundOne : many;
      status.textContent = text.replace('{n}', number.format(found.length));
      await show(turn);
    } catch (error) {
      if (turn === latest) status.textContent = `${form.dataset.failed} (${/** @type {Error} */ (error).message})`;
    }
  }

  /** @param {number} turn */
  async function show(turn) {
    const page = found.slice(shown, shown + SHOWN);
    const numbers = [...new Set(page.map((n) => Math.floor(n / search.chunk)))];
    const chunks = new Map(
      await Promise.all(numbers.map(async (n) => /** @type {const} */ ([n, await pressespiegel.load('quotes', n)]))),
    );
    if (turn !== latest) return;
    results.append(
      ...page.map((n) => {
        const chunk = chunks.get(Math.floor(n / search.chunk));
        return item(chunk.quotes[n % search.chunk], chunk.articles);
      }),
    );
    shown += page.length;
    more.hidden = shown >= found.length;
  }

  /** @param {any[]} row @param {any[][]} articles */
  function item([article, text, type, speaker, page, cue, place], articles) {
    const [title, outlet, day, address, fictional] = /** @type {any[]} */ (articles[article]);
    const entry = element('li', undefined, 'quote');
    const quote = element('blockquote', undefined, search.looks[type]);
    const direction = element('bdi');
    direction.append(...marked(text));
    quote.append(direction);
    const by = element('p', undefined, 'said-by');
    const who = element(speaker ? 'b' : 'em');
    who.append(page ? link(speaker, page) : speaker || (form.dataset.unknown ?? ''));
    by.append(who, ` · ${search.typeNames[type]}`);
    if (cue) by.append(` · ${form.dataset.cue} `, element('i', cue));
    const origin = element('p', undefined, 'origin');
    if (fictional) origin.append(element('span', form.dataset.invented, 'invented'), ' ');
    const head = [outlet, day && date.format(new Date(`${day}T00:00:00Z`))].filter(Boolean).join(', ');
    if (head) origin.append(`${head}: `);
    origin.append(link(title, `${address}#${place}`));
    entry.append(quote, by, origin);
    return entry;
  }

  /** @param {string} text @param {string} address */
  function link(text, address) {
    const made = /** @type {HTMLAnchorElement} */ (element('a'));
    made.href = address;
    made.append(element('bdi', text));
    return made;
  }

  /** The text with the words found in it marked. @param {string} text @returns {(string | HTMLElement)[]} */
  function marked(text) {
    if (sought.size === 0) return [text];
    /** @type {(string | HTMLElement)[]} */
    const pieces = [];
    let done = 0;
    for (const { 0: word, index } of text.matchAll(new RegExp(pressespiegel.wordPattern, 'gu'))) {
      if (!sought.has(stem(word.normalize('NFC').toLowerCase()))) continue;
      pieces.push(text.slice(done, index), element('mark', word));
      done = index + word.length;
    }
    return [...pieces, text.slice(done)];
  }

  /** The query as part of the address, so that it can be kept and sent. @param {Record<string, string>} asked */
  function remember(asked) {
    const filled = Object.entries(asked).filter(([, value]) => value !== '');
    const hash = new URLSearchParams(filled).toString();
    if (location.hash.slice(1) !== hash) history.replaceState(null, '', hash ? `#${hash}` : location.pathname);
  }

  function recall() {
    const asked = new URLSearchParams(location.hash.slice(1));
    for (const name of FIELDS) field(name).value = asked.get(name) ?? '';
    if ([...asked].length > 0) run();
  }

  /** Names that begin with, else that hold what is typed. */
  async function suggest() {
    const typed = plain(field('speaker').value);
    if (typed.length < 2) return;
    const { speakers } = await pressespiegel.load('columns', 0);
    const fitting = speakers.filter((/** @type {string} */ name) => plain(name).includes(typed));
    fitting.sort(
      (/** @type {string} */ a, /** @type {string} */ b) =>
        Number(plain(b).startsWith(typed)) - Number(plain(a).startsWith(typed)),
    );
    suggestions.replaceChildren(
      ...fitting.slice(0, 12).map((/** @type {string} */ name) => {
        const option = /** @type {HTMLOptionElement} */ (element('option'));
        option.value = name;
        return option;
      }),
    );
  }

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    run();
  });
  form.addEventListener('input', (event) => {
    if (event.target === field('speaker')) suggest();
    clearTimeout(waiting);
    waiting = setTimeout(run, 250);
  });
  form.addEventListener('reset', () => setTimeout(run));
  more.addEventListener('click', async () => {
    const next = results.children.length;
    await show(latest);
    /** @type {HTMLElement | null | undefined} */ (results.children[next]?.querySelector('a'))?.focus();
  });
  addEventListener('hashchange', recall);
  recall();
})();
