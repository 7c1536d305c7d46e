// Runs in the pages of articles and actors of a report as it stands: filters and sorts their table over all rows of the
// run, which are loaded when that is asked for. Without script the table shows what it was made with.

(() => {
  const SHOWN = 100;
  const { element } = pressespiegel;
  const form = /** @type {HTMLFormElement} */ (document.getElementById('filter'));
  const table = /** @type {HTMLTableElement} */ (document.getElementById('rows'));
  const status = /** @type {HTMLElement} */ (document.getElementById('status'));
  const more = /** @type {HTMLButtonElement} */ (document.getElementById('more'));
  const body = /** @type {HTMLTableSectionElement} */ (table.tBodies[0]);
  const heads = [.../** @type {HTMLTableRowElement} */ (table.rows[0]).cells];
  const { list = '', chunks = '0', language = 'de' } = form.dataset;
  const number = new Intl.NumberFormat(language);
  const polarity = new Intl.NumberFormat(language, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    signDisplay: 'exceptZero',
  });
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
  const letters = new Intl.Collator('de', { numeric: true });
  /** A row: its address, 1 where it is invented, then a value for each column; an unknown one is null. @type {any[][] | undefined} */
  let all;
  /** @type {any[][]} */
  let fitting = [];
  let shown = 0;
  let sortedBy = -1;
  let falling = false;

  form.hidden = false;
  heads.forEach((head, column) => {
    const button = element('button', head.textContent ?? '', 'sort');
    /** @type {HTMLButtonElement} */ (button).type = 'button';
    button.addEventListener('click', () => sort(column));
    head.replaceChildren(button);
  });

  /** @param {number} column */
  function sort(column) {
    falling = sortedBy === column ? !falling : heads[column]?.dataset.kind !== 'text';
    sortedBy = column;
    heads.forEach((head, i) => {
      if (i === column) head.setAttribute('aria-sort', falling ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    });
    update();
  }

  async function rows() {
    if (!all) {
      status.textContent = form.dataset.loading ?? '';
      const parts = await Promise.all(Array.from({ length: Number(chunks) }, (_, n) => pressespiegel.load(list, n)));
      all = parts.flat();
    }
    return all;
  }

  async function update() {
    try {
      const loaded = await rows();
      const words = plain(value('text')).split(/\s+/).filter(Boolean);
      const selects = [...form.querySelectorAll('select')].filter((select) => select.value !== '');
      const from = value('from');
      const to = value('to');
      const day = heads.findIndex(({ dataset }) => dataset.kind === 'date') + 2;
      fitting = loaded.filter((row) => {
        const text = plain(
          row
            .slice(2)
            .filter((cell) => typeof cell === 'string')
            .join(' '),
        );
        if (!words.every((word) => text.includes(word))) return false;
        if ((from && !(row[day] >= from)) || (to && !(row[day] && row[day] <= to))) return false;
        return selects.every((select) => row[Number(select.dataset.column) + 2] === select.value);
      });
      if (sortedBy >= 0) fitting.sort((a, b) => compare(a[sortedBy + 2], b[sortedBy + 2]));
      const { found: many = '', foundOne = '', foundNone = '' } = form.dataset;
      const text = fitting.length === 0 ? foundNone : fitting.length === 1 ? foundOne : many;
      status.textContent = text.replace('{n}', number.format(fitting.length));
      if (table.caption) table.caption.hidden = true;
      body.replaceChildren();
      shown = 0;
      show();
    } catch (error) {
      status.textContent = `${form.dataset.failed} (${/** @type {Error} */ (error).message})`;
    }
  }

  /** What is not known comes last, whichever way is sorted. @param {any} a @param {any} b */
  function compare(a, b) {
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    const order = typeof a === 'number' ? a - b : letters.compare(a, b);
    return falling ? -order : order;
  }

  function show() {
    const next = fitting.slice(shown, shown + SHOWN);
    body.append(...next.map(line));
    shown += next.length;
    more.hidden = shown >= fitting.length;
  }

  /** @param {any[]} row */
  function line([address, fictional, ...values]) {
    const made = element('tr');
    heads.forEach((head, column) => {
      const cell = element(column === 0 ? 'th' : 'td');
      const { kind } = head.dataset;
      const known = values[column];
      if (column === 0) {
        cell.setAttribute('scope', 'row');
        if (fictional) cell.append(element('span', form.dataset.invented, 'invented'), ' ');
        const link = /** @type {HTMLAnchorElement} */ (element('a'));
        link.href = address;
        link.append(element('bdi', known));
        cell.append(link);
      } else if (known !== null) {
        if (kind === 'number') cell.textContent = number.format(known);
        else if (kind === 'tone') cell.textContent = polarity.format(known).replace('-', '−');
        else if (kind === 'date') cell.textContent = date.format(new Date(`${known}T00:00:00Z`));
        else cell.append(element('bdi', known));
      }
      if (kind === 'number' || kind === 'tone') cell.classList.add('num');
      made.append(cell);
    });
    return made;
  }

  /** @param {string} name */
  const value = (name) => /** @type {HTMLInputElement | null} */ (form.elements.namedItem(name))?.value ?? '';
  /** @param {string} text */
  const plain = (text) => text.normalize('NFC').toLowerCase();

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(update, 200);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    update();
  });
  form.addEventListener('reset', () => setTimeout(update));
  more.addEventListener('click', () => {
    const next = body.rows.length;
    show();
    body.rows[next]?.querySelector('a')?.focus();
  });
})();
