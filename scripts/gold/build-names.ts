import type { Actor, Entity, EntityLabel, Mention } from '../../src/document/layers.js';
import type { Span } from '../../src/document/span.js';
import { AnnotationError, byLine, type Item, type Statement, type WrittenPlace } from './annotation-lines.js';
import type { Resolver } from './resolve.js';

const LABEL = /^(PER|LOC|ORG|OTH)(deriv|part)?$/;
const FORMS = { deriv: 'derived', part: 'part' } as const;
const KINDS = ['name', 'role', 'pronoun'] as const;

/** Entities from `ent 3 PER `Sung Kim` LOC `Südkorea`` statements, in text order. */
export function buildEntities(statements: readonly Statement[], resolver: Resolver): Entity[] {
  const found = new Map<string, { span: Span; label: EntityLabel; form: Entity['form'] }>();
  for (const statement of statements) {
    if (statement.keyword !== 'ent') continue;
    for (const { word, place, from, moved } of labelled(statement)) {
      const match = LABEL.exec(word);
      if (!match)
        throw new AnnotationError(statement.line, `${word} is no label: PER, LOC, ORG, OTH, with deriv or part`);
      const [, label, form] = match;
      const span = resolver.next(statement, place, from, (one) => !found.has(key(one)));
      if (found.has(key(span))) throw new AnnotationError(statement.line, `\`${place.surface}\` is annotated already`);
      found.set(key(span), {
        span,
        label: label as EntityLabel,
        form: form === undefined ? 'name' : FORMS[form as keyof typeof FORMS],
      });
      moved(span.end);
    }
  }
  return [...found.values()]
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
    .map(({ span, label, form }, i) => ({
      id: `e${i + 1}`,
      ...span,
      text: resolver.sheet.text.slice(span.start, span.end),
      label,
      form,
      stage: 'gold',
      rule: 'gold',
    }));
}

/** Actors from `actor a1 PER `Kim Jong Un`` and `m a1 3 name `Kim` role `Nordkoreas Machthaber`` statements. */
export function buildActors(
  statements: readonly Statement[],
  resolver: Resolver,
  entities: readonly Entity[],
): Actor[] {
  const byPlace = new Map(entities.map((entity) => [key(entity), entity]));
  const actors = new Map<string, { line: number; label: EntityLabel; name: string; mentions: Mention[] }>();
  const taken = new Set<string>();
  for (const statement of statements) {
    if (statement.keyword === 'actor') {
      const [id, label, name] = statement.items;
      if (
        id?.kind !== 'word' ||
        label?.kind !== 'word' ||
        name?.kind !== 'surface' ||
        !/^(PER|LOC|ORG|OTH)$/.test(label.text)
      ) {
        throw new AnnotationError(statement.line, 'expected: actor a1 PER `Name`');
      }
      if (actors.has(id.text)) throw new AnnotationError(statement.line, `there is an actor ${id.text} already`);
      actors.set(id.text, { line: statement.line, label: label.text as EntityLabel, name: name.text, mentions: [] });
    } else if (statement.keyword === 'm') {
      const [id, ...items] = statement.items;
      const actor = id?.kind === 'word' ? actors.get(id.text) : undefined;
      if (!actor) throw new AnnotationError(statement.line, 'expected: m a1 3 name `Kim`, with an actor named before');
      for (const { word, place, from, moved } of labelled({ ...statement, items })) {
        const kind = KINDS.find((one) => one === word);
        if (!kind) throw new AnnotationError(statement.line, `${word} is no kind of mention: ${KINDS.join(', ')}`);
        const fits = (one: Span) => !taken.has(key(one)) && (kind !== 'name' || byPlace.has(key(one)));
        const span = resolver.next(statement, place, from, fits);
        if (taken.has(key(span)))
          throw new AnnotationError(statement.line, `\`${place.surface}\` is a mention already`);
        taken.add(key(span));
        const entity = kind === 'name' ? byPlace.get(key(span))?.id : undefined;
        const text = resolver.sheet.text.slice(span.start, span.end);
        actor.mentions.push({ ...span, text, kind, ...(entity ? { entity } : {}), rule: 'gold' });
        moved(span.end);
      }
    }
  }
  return [...actors].map(([id, { line, label, name, mentions }]) => {
    if (mentions.length === 0) throw new AnnotationError(line, `the actor ${id} has no mention (m ${id} …)`);
    mentions.sort((a, b) => a.start - b.start);
    return { id, label, name, mentions };
  });
}

/** Pairs of word and surface in a statement, with the place after the last one found in the same line. */
function* labelled(
  statement: Statement,
): Generator<{ word: string; place: WrittenPlace; from: number; moved: (end: number) => void }> {
  for (const { first, last, items } of byLine(statement)) {
    let from = 0;
    let word: string | undefined;
    for (const item of items as Item[]) {
      if (item.kind === 'word') word = item.text;
      else if (item.kind === 'surface' && word !== undefined) {
        const place = { first, last, surface: item.text, ...(item.nth === undefined ? {} : { nth: item.nth }) };
        yield {
          word,
          place,
          from,
          moved: (end) => {
            from = end;
          },
        };
      } else throw new AnnotationError(statement.line, 'expected a label or kind before a surface');
    }
  }
}

function key({ start, end }: Span): string {
  return `${start}-${end}`;
}
