/**
 * The script of the report, run in the reader's browser: filters the cases and shows a page of them. It writes text only, so
 * that no text of a document becomes markup.
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
  let chosen = cases;
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
    chosen = cases.filter((one) => {
      if (differ && differ.checked && !one.differ) return false;
      if (wanted && !one.text.toLocaleLowerCase('de').includes(wanted)) return false;
      return one.answers.some((answer, i) => {
        if (system.value !== '' && Number(system.value) !== i) return false;
        if (answer.kind === 'right') return false;
        if (kind.value && answer.kind !== kind.value) return false;
        return !label.value || (one.gold && one.gold.label === label.value) || (answer.said && answer.said.label === label.value);
      });
    });
    page = 0;
    show();
  }

  function show() {
    const from = page * PAGE;
    const part = chosen.slice(from, from + PAGE);
    list.start = from + 1;
    list.replaceChildren(...part.map(card));
    place.textContent = part.length === 0
      ? words.none
      : words.shown.replace('{from}', from + 1).replace('{to}', from + part.length).replace('{all}', chosen.length);
    previous.disabled = page === 0;
    next.disabled = from + PAGE >= chosen.length;
    pages.hidden = chosen.length <= PAGE;
  }

  function card(one) {
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
    one.answers.forEach((answer, i) => {
      const right = answer.kind === 'right';
      line(systems[i], right ? 'is-right' : 'is-wrong', (right ? '✓ ' : '✗ ') + words[answer.kind], answer.said);
    });
    return make('li', 'case', sentence(one), answers, make('p', 'source', one.document));
  }

  function shortened(text) {
    return text.length <= 90 ? text : text.slice(0, 50) + ' … ' + text.slice(-30);
  }

  function sentence(one) {
    const gold = one.gold ? one.gold.spans : [];
    const said = one.answers.flatMap(({ said }) => (said ? said.spans : []));
    const ends = [...new Set([0, one.text.length, ...gold.flat(), ...said.flat()])].sort((a, b) => a - b);
    const within = (spans, at) => spans.some(([start, end]) => start <= at && at < end);
    const paragraph = make('p', 'text');
    for (let i = 0; i + 1 < ends.length; i++) {
      const piece = one.text.slice(ends[i], ends[i + 1]);
      const names = [within(gold, ends[i]) && 'g', within(said, ends[i]) && 's'].filter(Boolean).join(' ');
      paragraph.append(names ? make('mark', names, piece) : piece);
    }
    return paragraph;
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
