import type { FlatBuffer } from './flatten';
import { FLAG_EXTRA, FLAG_NAMED, type FlatTree } from './flatTree';
import type { Inside, Language, LanguageSpec, NodeReshape } from './language';

/** Kinds and fields that the reshaping of a language names: those its grammar lacks are added to it. */
export function reshapedNames(spec: LanguageSpec): { readonly kinds: ReadonlySet<string>; readonly fields: ReadonlySet<string> } {
  const kinds = new Set<string>();
  const fields = new Set<string>();
  for (const rule of Object.values(spec.reshape ?? {}).flatMap((own) => [own, ...(own.forms ?? []).map(({ use }) => use)])) {
    const named = [rule.as, rule.inner?.kind, rule.lead?.kind, rule.rest?.kind, rule.captures?.kind, rule.captures?.name, rule.dollar?.kind, rule.dollar?.name, rule.asField?.as, ...Object.values(rule.asText ?? {}), rule.asAfter?.as, rule.asHolding?.as, ...insides(rule).map(({ as }) => as), rule.group?.kind, rule.wrap?.kind];
    for (const kind of [...named, rule.keywordCall?.name, rule.keywordCall?.arguments]) if (kind !== undefined) kinds.add(kind);
    for (const field of [...Object.values(rule.fields ?? {}), ...(rule.order ?? []), rule.group?.field, rule.lead?.field, rule.rest?.field, rule.field]) if (field) fields.add(field);
    if (rule.keywordCall) fields.add('function').add('arguments');
  }
  return { kinds, fields };
}

/** A node of the source whose children are being copied. */
interface Frame {
  /** In the source; -1 for a node that was put in. */
  readonly source: number;
  /** Where the source's children end. */
  readonly end: number;
  /** The node in the target that the children belong to, and the one to be closed at the end (-1 for none). */
  readonly parent: number;
  readonly closes: number;
  /** The field that children take over from a node that was left out. */
  readonly field: number;
  readonly rule: NodeReshape | undefined;
  /** Kinds of children that give their own children instead. */
  readonly opens?: readonly string[] | undefined;
  /** How many named children without a field came by. */
  seen: number;
  /** Where the source goes on after it, if not right behind it. */
  readonly resume?: number;
  /** A child that was read already. */
  readonly passed?: number;
}

/** Brings the trees of one grammar into the form that matching and data flow read. */
export class Reshaper {
  readonly #rules: readonly (NodeReshape | undefined)[];
  readonly #first: Uint16Array;

  constructor(
    private readonly language: Language,
    reshape: Readonly<Record<string, NodeReshape>>,
  ) {
    const rules: (NodeReshape | undefined)[] = [];
    for (let kind = 0; language.kindName[kind] !== undefined; kind++) rules[kind] = undefined;
    language.kindName.forEach((name, kind) => {
      if (kind < rules.length) rules[kind] = Object.hasOwn(reshape, name) ? reshape[name] : undefined;
    });
    this.#rules = rules;
    // A grammar may have several numbers for one name: readers look for the first.
    this.#first = Uint16Array.from(rules.keys(), (kind) => Math.max(language.kindId(language.kindName[kind]!), 0));
  }

  /** Copies `tree` into `target`, reshaped. One pass; the source is not changed. */
  reshape(tree: FlatBuffer, target: FlatBuffer): FlatBuffer {
    // At most one node is put in for each node of the source.
    const rules = this.#rules;
    target.reserve(tree.count * 2 + 2 + (rules.some((rule) => rule?.captures ?? rule?.dollar) ? this.#captured(tree) : 0));
    target.language = tree.language;
    target.text = tree.text;
    let count = 0;
    const frames: Frame[] = [];
    const put = (kind: number, field: number, flags: number, parent: number, start: number, end: number): number => {
      const at = count++;
      target.kind[at] = kind;
      target.field[at] = field;
      target.flags[at] = flags;
      target.parent[at] = parent;
      target.start[at] = start;
      target.end[at] = end;
      target.next[at] = count;
      target.address[at] = 0;
      return at;
    };
    const bodies = this.#heredocs(tree);
    for (let node = 0; ; ) {
      while (frames.length > 0 && frames[frames.length - 1]!.end <= node) {
        const { closes, resume } = frames.pop()!;
        if (closes >= 0) target.next[closes] = count;
        if (resume !== undefined) node = resume;
      }
      if (node >= tree.count) break;
      const outer = frames[frames.length - 1];
      if (outer?.passed === node || bodies?.taken.has(node)) {
        node = tree.next[node]!;
        continue;
      }
      const named = (tree.flags[node]! & (FLAG_NAMED | FLAG_EXTRA)) === FLAG_NAMED;
      const own = this.#rules[tree.kind[node]!];
      const rule = tree.flags[node]! & FLAG_NAMED || own?.read === 'named' ? this.#formOf(tree, node, own) : undefined;
      if (rule?.read === 'drop') {
        node = tree.next[node]!;
        continue;
      }
      const field = rule?.field !== undefined ? this.language.fieldId(rule.field) : outer ? this.#fieldFor(tree, node, outer, named) : 0;
      const parent = outer ? outer.parent : -1;
      const next = tree.next[node]!;
      if (outer?.rule?.without?.includes(this.language.fieldName[tree.field[node]!] ?? '')) {
        node = next;
        continue;
      }
      if (outer?.rule?.wrap && outer.source >= 0) {
        const end = this.#wrapped(tree, node, outer.source, outer.rule, named);
        if (end > 0) {
          const last = this.#lastBefore(tree, node, end);
          const kind = this.language.kindId(outer.rule.wrap.kind);
          const at = put(kind, field, FLAG_NAMED, parent, tree.start[node]!, tree.end[last]!);
          const fields = this.#rules[kind]?.fields;
          frames.push({ source: -1, end, parent: at, closes: at, field: 0, rule: fields && { fields }, seen: 0 });
          continue;
        }
      }
      if (outer?.rule?.rest && outer.source >= 0 && named && [outer.rule.rest.after].flat().includes(this.#textBefore(tree, node))) {
        const { rest } = outer.rule;
        const end = this.#restEnd(tree, node, tree.next[outer.source]!, rest.until);
        if (end > node) {
          const last = this.#lastBefore(tree, node, end);
          const at = put(this.language.kindId(rest.kind), this.language.fieldId(rest.field), FLAG_NAMED, parent, tree.start[node]!, tree.end[last]!);
          frames.push({ source: -1, end, parent: at, closes: at, field: 0, rule: undefined, seen: 0 });
          continue;
        }
      }
      if (outer?.rule?.group && outer.source >= 0 && outer.rule.group.of.includes(this.language.fieldName[tree.field[node]!] ?? '')) {
        const { group, fields } = outer.rule;
        const end = this.#groupEnd(tree, node, tree.next[outer.source]!, group.of);
        const last = this.#lastBefore(tree, node, end);
        const at = put(this.language.kindId(group.kind), this.language.fieldId(group.field), FLAG_NAMED, parent, tree.start[node]!, tree.end[last]!);
        frames.push({ source: node, end, parent: at, closes: at, field: 0, rule: { ...(fields ? { fields } : {}) }, opens: group.opens, seen: 0 });
        continue;
      }
      if (outer?.rule?.lead && outer.source >= 0 && outer.seen === 0 && named && !this.#endsLead(tree, node, outer.rule.lead)) {
        outer.seen = 1;
        let end = tree.next[node]!;
        while (end < outer.end && !this.#endsLead(tree, end, outer.rule.lead)) end = tree.next[end]!;
        const last = this.#lastBefore(tree, node, end);
        const at = put(this.language.kindId(outer.rule.lead.kind), this.language.fieldId(outer.rule.lead.field), FLAG_NAMED, parent, tree.start[node]!, tree.end[last]!);
        frames.push({ source: -1, end, parent: at, closes: at, field: 0, rule: undefined, seen: 0 });
        continue;
      }
      if (rule?.read === 'open' || outer?.opens?.includes(this.language.kindName[tree.kind[node]!]!) || (rule?.read === 'open-single' && this.#isSingle(tree, node))) {
        frames.push({ source: node, end: next, parent, closes: -1, field, rule, seen: 0 });
        node++;
        continue;
      }
      let flags = tree.flags[node]!;
      if (rule?.read === 'token') flags &= ~FLAG_NAMED;
      if (rule?.read === 'extra') flags |= FLAG_EXTRA;
      const skip = rule?.skip !== undefined && tree.text.startsWith(rule.skip, tree.start[node]) ? rule.skip.length : 0;
      if (rule?.read === 'named') flags |= FLAG_NAMED;
      const shown = this.#kindFor(tree, node, rule);
      const kind = (flags & FLAG_NAMED) !== 0 && this.#first[shown] ? this.#first[shown] : shown;
      // A form says all there is to say of the node.
      const inner = shown === tree.kind[node] || rule !== own ? rule : (this.#rules[kind] ?? rule);
      const trim = rule?.trim !== undefined && tree.text.endsWith(rule.trim, tree.end[node]) ? rule.trim.length : 0;
      const at = put(kind, field, flags, parent, tree.start[node]! + skip, tree.end[node]! - trim);
      if (rule?.captures && this.#isInside(tree, node, rule.captures.inside)) {
        for (const { start, end, name } of capturesOf(tree, node)) {
          const filled = put(this.language.kindId(rule.captures.kind), 0, FLAG_NAMED, parent, start, end);
          put(this.language.kindId(rule.captures.name), 0, FLAG_NAMED, filled, start + 1, start + 1 + name);
          target.next[filled] = count;
        }
      }
      const dollar = rule?.dollar && tree.text.slice(tree.start[node], tree.end[node]) === '$' ? /^[A-Za-z_]\w*/.exec(tree.text.slice(tree.end[node], tree.end[node]! + 200))?.[0].length : undefined;
      if (rule?.dollar && dollar) {
        const filled = put(this.language.kindId(rule.dollar.kind), 0, FLAG_NAMED, parent, tree.start[node]!, tree.end[node]! + dollar);
        put(this.language.kindId(rule.dollar.name), 0, FLAG_NAMED, filled, tree.end[node]!, tree.end[node]! + dollar);
        target.next[filled] = count;
      }
      const body = bodies?.byOpening.get(node);
      if (body !== undefined) {
        frames.push({ source: body, end: tree.next[body]!, parent: at, closes: at, field: 0, rule: undefined, seen: 0, resume: next });
        node = body + 1;
        continue;
      }
      if (rule?.read === 'leaf' || rule?.read === 'token') {
        node = next;
        continue;
      }
      if (next > node + 1) {
        const first = inner?.first === undefined ? -1 : this.#childInField(tree, node, inner.first);
        const holds = inner?.inner && this.#holds(tree, node, inner.inner.holding);
        frames.push({ source: node, end: next, parent: at, closes: at, field: 0, rule: inner, seen: 0, ...(first < 0 ? {} : { passed: first }) });
        if (holds) {
          // Its keywords stay outside: what is inside begins with the first statement.
          const wrapper = inner.inner.kind;
          let from = node + 1;
          while (from < next && (tree.flags[from]! & FLAG_NAMED) === 0) {
            put(tree.kind[from]!, tree.field[from]!, tree.flags[from]!, at, tree.start[from]!, tree.end[from]!);
            from = tree.next[from]!;
          }
          const kindOf = this.language.kindId(wrapper);
          const wrapped = put(kindOf, 0, FLAG_NAMED, at, tree.start[from]!, tree.end[this.#lastBefore(tree, from, next)]!);
          frames.push({ source: node, end: next, parent: wrapped, closes: wrapped, field: 0, rule: this.#rules[kindOf], seen: 0 });
          node = from;
          continue;
        }
        if (first >= 0) {
          frames.push({ source: node, end: tree.next[first]!, parent: at, closes: -1, field: 0, rule: inner, seen: 0, resume: node + 1 });
          node = first;
          continue;
        }
        if (rule?.keywordCall) {
          node = this.#keywordCall(tree, node, at, rule.keywordCall, frames, put);
          continue;
        }
      }
      node++;
    }
    while (frames.length > 0) {
      const { closes } = frames.pop()!;
      if (closes >= 0) target.next[closes] = count;
    }
    target.count = count;
    return target;
  }

  /** How many nodes the names in texts may add. */
  #captured(tree: FlatTree): number {
    let found = 0;
    for (const sign of ['{', '$']) for (let at = tree.text.indexOf(sign); at >= 0; at = tree.text.indexOf(sign, at + 1)) found += 2;
    return found;
  }

  /** Whether the text's string stands directly in a node of the kind. */
  #isInside(tree: FlatTree, node: number, kind: string): boolean {
    const string = tree.parent[node]!;
    const around = string < 0 ? -1 : tree.parent[string]!;
    return around >= 0 && this.language.kindName[tree.kind[around]!] === kind;
  }

  /** The form of the node that fits, or what is said of its kind. */
  #formOf(tree: FlatTree, node: number, rule: NodeReshape | undefined): NodeReshape | undefined {
    if (!rule?.forms) return rule;
    const { fieldName, kindName } = this.language;
    const parent = tree.parent[node]!;
    for (const { with: wanted, without, field, inside, use } of rule.forms) {
      if (field !== undefined && fieldName[tree.field[node]!] !== field) continue;
      if (inside !== undefined && (parent < 0 || kindName[tree.kind[parent]!] !== inside)) continue;
      if (wanted?.some((name) => this.#childInField(tree, node, name) < 0) || without?.some((name) => this.#childInField(tree, node, name) >= 0)) continue;
      return use;
    }
    return rule;
  }

  #childInField(tree: FlatTree, node: number, name: string): number {
    for (let child = node + 1; child < tree.next[node]!; child = tree.next[child]!) if (this.language.fieldName[tree.field[child]!] === name) return child;
    return -1;
  }

  #holds(tree: FlatTree, node: number, kinds: readonly string[]): boolean {
    for (let child = node + 1; child < tree.next[node]!; child = tree.next[child]!) if (kinds.includes(this.language.kindName[tree.kind[child]!]!)) return true;
    return false;
  }

  /** Whether the leading children end in front of a node: at one of the kinds that follow them, or at a keyword. */
  #endsLead(tree: FlatTree, node: number, lead: NonNullable<NodeReshape['lead']>): boolean {
    const named = tree.flags[node]! & FLAG_NAMED;
    return named ? lead.except?.includes(this.language.kindName[tree.kind[node]!]!) === true : tree.text.startsWith('end', tree.start[node]);
  }

  /** The bodies of texts that are opened further up, in the order in which they are opened. */
  #heredocs(tree: FlatTree): { readonly byOpening: ReadonlyMap<number, number>; readonly taken: ReadonlySet<number> } | undefined {
    const { heredocs } = this.language.spec;
    if (!heredocs) return undefined;
    const [opening, body] = [this.language.kindId(heredocs.opening), this.language.kindId(heredocs.body)];
    const bodies: number[] = [];
    const openings: number[] = [];
    for (let node = 0; node < tree.count; node++) {
      if (tree.kind[node] === opening) openings.push(node);
      else if (tree.kind[node] === body) bodies.push(node);
    }
    // A body that is missing would give every later one to the wrong place.
    if (bodies.length === 0 || bodies.length !== openings.length) return undefined;
    const byOpening = new Map<number, number>();
    openings.forEach((node, index) => {
      if (bodies[index]! > node) byOpening.set(node, bodies[index]!);
    });
    return { byOpening, taken: new Set(byOpening.values()) };
  }

  #fieldFor(tree: FlatTree, node: number, outer: Frame, named: boolean): number {
    let field = tree.field[node]!;
    if (field && outer.rule?.fields?.[this.language.fieldName[field]!] === '') return outer.field;
    // A sign beside what stood in a field is not what stands there.
    if (!field && outer.field && (named || this.#rules[tree.kind[node]!]?.read === 'named')) field = outer.field;
    const { rule } = outer;
    if (!rule) return field;
    if (rule.passesField && outer.field && named) return outer.field;
    if (field && rule.fields) {
      const renamed = rule.fields[this.language.fieldName[field]!];
      if (renamed !== undefined) return this.language.fieldId(renamed);
    }
    if (!field && named && rule.order && outer.closes >= 0) {
      const name = rule.order[outer.seen++];
      return name ? this.language.fieldId(name) : 0;
    }
    return field;
  }

  #kindFor(tree: FlatTree, node: number, rule: NodeReshape | undefined): number {
    const own = tree.kind[node]!;
    if (!rule) return own;
    const kind = (name: string): number => this.language.kindId(name);
    if (rule.asText) {
      const length = tree.end[node]! - tree.start[node]!;
      const text = length <= 24 ? tree.text.slice(tree.start[node], tree.end[node]) : '';
      if (Object.hasOwn(rule.asText, text)) return kind(rule.asText[text]!);
    }
    if (rule.asAfter && node > 0 && this.#textBefore(tree, node) === rule.asAfter.text) return kind(rule.asAfter.as);
    const parent = tree.parent[node]!;
    if (rule.asField && this.language.fieldName[tree.field[node]!] === rule.asField.field) return kind(rule.asField.as);
    const inside = parent < 0 ? undefined : insides(rule).find((each) => each.kind === this.language.kindName[tree.kind[parent]!]);
    if (inside) return kind(inside.as);
    if (rule.asHolding) {
      for (let child = node + 1; child < tree.next[node]!; child = tree.next[child]!) {
        if (this.language.kindName[tree.kind[child]!] === rule.asHolding.kind && namedCount(tree, child) >= rule.asHolding.parts) return kind(rule.asHolding.as);
      }
    }
    return rule.as === undefined ? own : kind(rule.as);
  }

  /** The text of the leaf in front of a node, comments aside. */
  #textBefore(tree: FlatTree, node: number): string {
    for (let leaf = node - 1; leaf > 0; leaf--) if (tree.next[leaf] === leaf + 1 && !(tree.flags[leaf]! & FLAG_EXTRA)) return tree.text.slice(tree.start[leaf], tree.end[leaf]);
    return '';
  }

  #isSingle(tree: FlatTree, node: number): boolean {
    let found = 0;
    for (let child = node + 1; child < tree.next[node]!; child = tree.next[child]!) {
      const rule = this.#rules[tree.kind[child]!];
      if (rule?.read === 'named') found++;
      if ((tree.flags[child]! & (FLAG_NAMED | FLAG_EXTRA)) !== FLAG_NAMED || rule?.read === 'token') continue;
      if (tree.field[child]) return false;
      found++;
    }
    return found === 1;
  }

  /** Where the run of children in the fields ends that begins at `first`; separators in between belong to it. */
  #groupEnd(tree: FlatTree, first: number, stop: number, fields: readonly string[]): number {
    let end = tree.next[first]!;
    for (let child = first; child < stop; child = tree.next[child]!) {
      if (fields.includes(this.language.fieldName[tree.field[child]!] ?? '')) end = tree.next[child]!;
    }
    return end;
  }

  /** Where the run of children ends that begins at `first`: in front of one of the kinds, or behind the last named one. */
  #restEnd(tree: FlatTree, first: number, stop: number, until: readonly string[]): number {
    let end = first;
    for (let child = first; child < stop; child = tree.next[child]!) {
      if (until.includes(this.language.kindName[tree.kind[child]!]!)) break;
      if (tree.flags[child]! & FLAG_NAMED) end = tree.next[child]!;
    }
    return end;
  }

  /** The last of the nodes that begin at `first` and follow each other up to `end`. */
  #lastBefore(tree: FlatTree, first: number, end: number): number {
    let last = first;
    for (let child = first; child < end; child = tree.next[child]!) last = child;
    return last;
  }

  /** For a child that is to be put into a node of its own: where that ends in the source; else 0. */
  #wrapped(tree: FlatTree, node: number, parent: number, rule: NodeReshape, named: boolean): number {
    const wrap = rule.wrap!;
    if (wrap.field !== undefined) {
      if (!named || this.language.fieldName[tree.field[node]!] !== wrap.field) return 0;
      // What follows up to the next of them belongs to it: a value, a width.
      return this.#leadsTo(tree, node, wrap.except, wrap.through) ? 0 : this.#valueEnd(tree, node, parent, wrap.field);
    }
    if (named) return wrap.except.includes(this.language.kindName[tree.kind[node]!]!) ? 0 : tree.next[node]!;
    const text = tree.text.slice(tree.start[node], tree.end[node]);
    if (text !== '{' && text !== '${') return 0;
    for (let child = tree.next[node]!; child < tree.next[parent]!; child = tree.next[child]!) {
      if (tree.text.slice(tree.start[child], tree.end[child]) === '}') return tree.next[child]!;
    }
    return 0;
  }

  /** Whether a node is of one of the kinds, or holds one that is reached through a field alone. */
  #leadsTo(tree: FlatTree, node: number, kinds: readonly string[], through: string | undefined): boolean {
    for (let inner = node; inner >= 0; ) {
      if (kinds.includes(this.language.kindName[tree.kind[inner]!]!)) return true;
      let below = -1;
      for (let child = inner + 1; child < tree.next[inner]!; child = tree.next[child]!) {
        if (through !== undefined && this.language.fieldName[tree.field[child]!] === through) below = child;
      }
      inner = below;
    }
    return false;
  }

  /** Where what belongs to a declared name ends: at the next comma or semicolon, or at the end. */
  #valueEnd(tree: FlatTree, node: number, parent: number, field: string): number {
    let end = tree.next[node]!;
    for (let child = end; child < tree.next[parent]!; child = tree.next[child]!) {
      const text = tree.end[child]! - tree.start[child]! === 1 ? tree.text[tree.start[child]!] : '';
      if (text === ',' || text === ';' || text === ')' || this.language.fieldName[tree.field[child]!] === field) break;
      end = tree.next[child]!;
    }
    return end;
  }

  #keywordCall(
    tree: FlatTree,
    node: number,
    call: number,
    rule: NonNullable<NodeReshape['keywordCall']>,
    frames: Frame[],
    put: (kind: number, field: number, flags: number, parent: number, start: number, end: number) => number,
  ): number {
    const { language } = this;
    const keyword = node + 1;
    put(language.kindId(rule.name), language.fieldId('function'), FLAG_NAMED, call, tree.start[keyword]!, tree.end[keyword]!);
    const first = tree.next[keyword]!;
    const end = tree.next[node]!;
    let stop = tree.end[keyword]!;
    for (let child = first; child < end; child = tree.next[child]!) {
      if (tree.text[tree.start[child]!] !== ';') stop = tree.end[child]!;
    }
    const start = first < end && stop > tree.end[keyword]! ? tree.start[first]! : stop;
    const list = put(language.kindId(rule.arguments), language.fieldId('arguments'), FLAG_NAMED, call, start, stop);
    frames.push({ source: -1, end, parent: list, closes: list, field: 0, rule: undefined, seen: 0 });
    return first;
  }
}

/** The names between braces in a text; doubled braces are none. `name` is the length of the name. */
function capturesOf(tree: FlatTree, node: number): { start: number; end: number; name: number }[] {
  const text = tree.text.slice(tree.start[node], tree.end[node]);
  const found: { start: number; end: number; name: number }[] = [];
  for (const match of text.matchAll(/\{\{|\{([A-Za-z_]\w*)(?::[^{}]*)?\}/g)) {
    if (match[1] === undefined) continue;
    const start = tree.start[node]! + match.index;
    found.push({ start, end: start + match[0].length, name: match[1].length });
  }
  return found;
}

function insides(rule: NodeReshape): readonly Inside[] {
  if (!rule.asInside) return [];
  return 'kind' in rule.asInside ? [rule.asInside] : rule.asInside;
}

function namedCount(tree: FlatTree, node: number): number {
  let found = 0;
  for (let child = node + 1; child < tree.next[node]!; child = tree.next[child]!) {
    if ((tree.flags[child]! & (FLAG_NAMED | FLAG_EXTRA)) === FLAG_NAMED) found++;
  }
  return found;
}
