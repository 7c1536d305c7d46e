import type { EvalLayer } from '../eval-document.js';

/** What becomes of the classes of entities that have no form of name: GermEval's `deriv` (*deutsche*) and `part` (*Bayern-Trainer*). */
export type FormRule = 'class' | 'name' | 'drop' | 'ignore';

/** A label of ours, or what else becomes of the annotation: `drop` as if it were not there, `ignore` not scored. */
export interface ClassRule {
  /** May hold `*` for any characters. */
  readonly from: string;
  /** `PER`, `PERpart`, `drop`, `ignore`. */
  readonly to: string;
}

/** Which of the gold's labels is which of ours. The first rule that fits counts. */
export interface ClassMap {
  readonly name: string;
  readonly description?: string;
  readonly layer: EvalLayer;
  readonly gold: readonly ClassRule[];
  /** The same for what systems say; labels without a rule are looked up in `gold` too, and kept where they are nowhere. */
  readonly system: readonly ClassRule[];
  readonly forms: { readonly derived: FormRule; readonly part: FormRule };
}

export type EntityForm = 'name' | 'derived' | 'part';

/** What a map makes of a label. */
export type Mapped = { readonly label: string; readonly form: EntityForm } | 'drop' | 'ignore';

const SUFFIX = /^(.+?)(deriv|part)$/;
const FORMS: Readonly<Record<string, EntityForm>> = { deriv: 'derived', part: 'part' };

/** `LOCderiv` → LOC, derived. */
export function splitForm(label: string): { label: string; form: EntityForm } {
  const [, base, suffix] = SUFFIX.exec(label) ?? [];
  return base === undefined ? { label, form: 'name' } : { label: base, form: FORMS[suffix!]! };
}

/** LOC, derived → `LOCderiv`: the inverse of {@link splitForm}, as GermEval 2014 writes it. */
export function joinForm(label: string, form: EntityForm): string {
  return form === 'name' ? label : `${label}${form === 'derived' ? 'deriv' : 'part'}`;
}

/** Looks labels up; each is looked for once. */
export class LabelTable {
  private readonly known = new Map<string, string | undefined>();
  private readonly exact: ReadonlyMap<string, string>;
  private readonly patterns: readonly (readonly [RegExp, string])[];

  constructor(rules: readonly ClassRule[]) {
    this.exact = new Map(rules.map(({ from, to }): [string, string] => [from, to]).reverse());
    this.patterns = rules.map(({ from, to }) => [pattern(from), to] as const);
  }

  /** What a rule for just this label says. */
  names(label: string): string | undefined {
    return this.exact.get(label);
  }

  /** @returns undefined where no rule fits */
  find(label: string): string | undefined {
    if (!this.known.has(label)) {
      this.known.set(label, this.exact.get(label) ?? this.patterns.find(([from]) => from.test(label))?.[1]);
    }
    return this.known.get(label);
  }
}

function pattern(from: string): RegExp {
  return new RegExp(
    `^${from
      .split('*')
      .map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'))
      .join('.*')}$`,
    'u',
  );
}
