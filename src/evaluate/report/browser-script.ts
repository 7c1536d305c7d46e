/**
 * The script of the report, run in the reader's browser: filters the cases and shows a page of them, each sentence once with all
 * of its places. It writes text only, so that no text of a document becomes markup.
 */
export const BROWSER_SCRIPT = `
'use strict';
(() => {
  const PAGE = 20;
  const { systems, words, cases } = JSON.parse(document.getElementById('data').textContent);
  const root = document.getElementById('cases');
  const form = root.querySelector('.filters');
  const list = root.querySelector('.cases');
  const place = root.querySelector('.place');
  const pages = root.querySelector('.pages');
  const [previous, next] = pages.children;
  let places = 0;
  let sentences = [];
  let page = 0;

  const make = (tag, className, ...content) => {
    const element = document.createElement(tag);
    if (className) element.className = className;
    element.append(...content);
    return element;
  };

  function choose() {
    const { system, kind, label, text, differ } = form.elements;
    const wanted = text.value.trim().toLocaleLowerCase('de');
    const chosen = cases.filter((one) => {
      if (differ && differ.checked && !one.differ) return false;
      if (wanted && !one.text.toLocaleLowerCase('de').includes(wanted)) return false;
      return one.answers.some((answer, i) => {
        if (system.value !== '' && Number(system.value) !== i) return false;
        if (answer.kind === 'right') return false;
        if (kind.value && answer.kind !== kind.value) return false;
        return !label.value || (one.gold && one.gold.label === label.value) || (answer.said && answer.said.label === label.value);
      });
    });
    places = chosen.length;
    sentences = bySentence(chosen);
    page = 0;
    show();
  }

  function bySentence(chosen) {
    const found = [];
    for (const one of chosen) {
      const last = found.at(-1)?.[0];
      if (last && last.document === one.document && last.start === one.start && last.text === one.text) found.at(-1).push(one);
      else found.push([one]);
    }
    return found;
  }

  function show() {
    const from = page * PAGE;
    const part = sentences.slice(from, from + PAGE);
    list.start = from + 1;
    list.replaceChildren(...part.map(card));
    place.textContent = part.length === 0
      ? words.none
      : words.shown.replace('{from}', from + 1).replace('{to}', from + part.length).replace('{all}', sentences.length).replace('{places}', places);
    previous.disabled = page === 0;
    next.disabled = from + PAGE >= sentences.length;
    pages.hidden = sentences.length <= PAGE;
  }

  function card(group) {
    const [{ document: source }] = group;
    return make('li', 'case', sentence(group), make('p', 'source', source), make('div', 'places', ...group.map(answersAt)));
  }

  // Systems that say the same share a line.
  function answersAt(one) {
    const answers = make('ul', 'answers');
    const line = (who, className, what, statement) => {
      const said = make('span', 'said', ...(what ? [make('span', 'what', what)] : []));
      if (statement) {
        const surface = statement.spans.map(([start, end]) => shortened(one.text.slice(start, end))).join(' … ');
        said.append(make('b', 'class', statement.label), make('q', '', surface));
        if (statement.note !== undefined) said.append(make('span', 'note', statement.note));
      }
      answers.append(make('li', className, make('span', 'who', who), said));
    };
    line(words.gold, 'is-gold', one.gold ? '' : words.nothing, one.gold);
    const lines = new Map();
    one.answers.forEach((answer, i) => {
      const key = JSON.stringify(answer);
      lines.set(key, { answer, names: [...(lines.get(key)?.names ?? []), systems[i]] });
    });
    for (const { answer, names } of lines.values()) {
      const right = answer.kind === 'right';
      line(names.join(', '), right ? 'is-right' : 'is-wrong', (right ? '✓ ' : '✗ ') + words[answer.kind], answer.said);
    }
    return answers;
  }

  function shortened(text) {
    return text.length <= 90 ? text : text.slice(0, 50) + ' … ' + text.slice(-30);
  }

  function sentence(group) {
    const [{ text }] = group;
    const gold = group.flatMap(({ gold }) => (gold ? gold.spans : []));
    const said = group.flatMap(({ answers }) => answers.flatMap(({ said }) => (said ? said.spans : [])));
    const ends = [...new Set([0, text.length, ...gold.flat(), ...said.flat()])].sort((a, b) => a - b);
    const within = (spans, at) => spans.some(([start, end]) => start <= at && at < end);
    const paragraph = make('p', 'text');
    for (let i = 0; i + 1 < ends.length; i++) {
      const piece = text.slice(ends[i], ends[i + 1]);
      const names = [within(gold, ends[i]) && 'g', within(said, ends[i]) && 's'].filter(Boolean).join(' ');
      paragraph.append(names ? make('mark', names, piece) : piece);
    }
    return paragraph;
  }

  // A number in the table of errors chooses what it counts.
  for (const cell of root.querySelectorAll('[data-kind]')) {
    const button = make('button', '', cell.textContent);
    button.type = 'button';
    button.setAttribute('aria-label', cell.dataset.name + ': ' + cell.textContent);
    button.addEventListener('click', () => {
      form.elements.system.value = cell.dataset.system;
      form.elements.kind.value = cell.dataset.kind;
      choose();
      place.scrollIntoView({ block: 'center' });
    });
    cell.replaceChildren(button);
  }

  form.addEventListener('input', choose);
  form.addEventListener('submit', (event) => event.preventDefault());
  const turn = (by) => {
    page += by;
    show();
    root.scrollIntoView();
  };
  previous.addEventListener('click', () => turn(-1));
  next.addEventListener('click', () => turn(1));
  form.hidden = false;
  choose();
})();
`;
