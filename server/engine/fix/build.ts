import type { RawFinding } from '../detect/raw';
import type { Facts } from '../facts';
import { type Binding, bindingText } from '../match/bindings';
import { Evaluator, type PatternSource } from '../match/evaluate';
import type { Document } from '../model/document';
import type { Fix, FixEdit } from '../model/fix';
import { compareRanges, type Range } from '../model/range';
import type { FixForm } from '../rules/definition';
import type { FlatTree } from '../syntax/flatTree';
import { styleOf } from '../text/style';
import { editProblem } from './apply';
import { splitCommand } from './argv';
import { applyFixRegex } from './fixRegex';
import { planImports } from './imports';
import { namesForeignPackage, unusedImports } from './importsGo';
import { parameterize } from './parameterize';
import { removeEntry } from './removeEntry';
import { stepEnv } from './stepEnv';
import { exactNode, renderTemplate } from './template';
import type { FixContext, Lookup, PlannedFix } from './types';

/** One scanned document, as the detectors saw it. */
export interface FixSubject {
  readonly document: Document;
  readonly tree: FlatTree;
  readonly facts: Facts;
  readonly patterns: PatternSource;
}

/** Steps that looking for the form of one fix may take. */
const STEPS = 100_000;

/** Makes the fixes of one document's findings. Make one for a scan: it remembers what all its fixes need. */
export class FixBuilder {
  readonly #evaluator: Evaluator;
  #context: FixContext | undefined;

  constructor(private readonly subject: FixSubject) {
    this.#evaluator = new Evaluator(subject.facts, subject.patterns, STEPS);
  }

  /** What every fix of the document needs to know. */
  get context(): FixContext {
    const { document, tree } = this.subject;
    if (this.#context) return this.#context;
    const style = styleOf(document.text, document.languageId);
    const { stringQuote } = tree.language.spec;
    this.#context = { tree, style: stringQuote ? { ...style, quote: stringQuote } : style, path: document.path, derived: new Map() };
    return this.#context;
  }

  /**
   * The fixes of a finding: of the forms that its rule offers the first that fits, and `fix-regex`. None of them has been
   * verified yet. Never throws: a form that cannot be matched or filled in offers nothing.
   */
  build(found: RawFinding): Fix[] {
    const range = { start: found.start, end: found.end };
    const { fixes, fixRegex, info } = found.rule;
    for (const [index, form] of fixes.entries()) {
      const fix = this.#fromForm(form, `${info.id}/${index + 1}`, found, range);
      if (fix) return [fix];
    }
    if (!fixRegex) return [];
    const newText = applyFixRegex(this.subject.tree.text.slice(range.start, range.end), fixRegex);
    if (newText === undefined) return [];
    const title = info.fix?.title ?? `Apply the fix of ${info.id}`;
    const applicability = info.fix?.applicability ?? 'unsafe';
    const fix = completeFix(
      { id: `${info.id}/regex`, title, applicability, edits: [{ range, newText }], imports: fixRegex.imports },
      this.context,
    );
    return fix ? [fix] : [];
  }

  #fromForm(form: FixForm, id: string, found: RawFinding, range: Range): Fix | undefined {
    const { tree } = this.subject;
    const bindings = form.pattern === undefined ? found.bindings : this.#match(form.pattern, found, range);
    if (!bindings) return undefined;
    const written: Lookup = (name) => {
      const binding = bindings.get(name);
      return binding && bindingText(tree, binding);
    };
    if (form.make) {
      const edits = form.make === 'step-env' ? stepEnv(range, tree, this.context.style) : removeEntry(range, tree);
      const { title, applicability, imports } = form;
      return edits && completeFix({ id, title, applicability, edits, imports }, this.context);
    }
    const made = this.#derived(form, bindings);
    if (made === undefined) return undefined;
    const lookup: Lookup = (name) => made.get(name) ?? written(name);
    const newText = renderTemplate(form.template, range, lookup, this.context);
    if (newText === undefined || newText === tree.text.slice(range.start, range.end)) return undefined;
    const { title, applicability, imports } = form;
    return completeFix({ id, title, applicability, edits: [{ range, newText }], imports }, this.context);
  }

  /** What the form makes of a text that code puts together; undefined where it cannot. */
  #derived(form: FixForm, bindings: ReadonlyMap<string, Binding>): ReadonlyMap<string, string> | undefined {
    const { argv, parameterize: sql } = form;
    const node = (metavariable: string): number => {
      const binding = bindings.get(metavariable);
      return binding && binding.first === binding.last ? binding.first : -1;
    };
    if (sql) {
      const at = node(sql.metavariable);
      const made = at < 0 ? undefined : parameterize(at, sql.placeholder, this.context);
      return (
        made &&
        new Map([
          [sql.metavariable, made.text],
          ['$VALUES', made.values.join(', ')],
        ])
      );
    }
    if (argv) {
      const at = node(argv.metavariable);
      const made = at < 0 ? undefined : splitCommand(at, this.context);
      return (
        made &&
        new Map([
          ['$PROGRAM', made.program],
          ['$ARGUMENTS', made.args.join(', ')],
        ])
      );
    }
    return new Map();
  }

  #match(pattern: string, found: RawFinding, range: Range): ReadonlyMap<string, Binding> | undefined {
    const node = found.node >= 0 ? found.node : exactNode(this.subject.tree, range);
    if (node < 0) return undefined;
    this.#evaluator.refill(STEPS);
    try {
      return this.#evaluator.matchesSpan(pattern, { ...range, node, bindings: found.bindings });
    } catch {
      // Too many steps, or a pattern that loading the rule has reported.
      return undefined;
    }
  }
}

/** Adds the imports that a fix needs. Undefined where one cannot be added, or the edits do not fit each other. */
export function completeFix(planned: PlannedFix, context: FixContext): Fix | undefined {
  const { id, title, applicability } = planned;
  if (planned.edits.some((edit) => namesForeignPackage(context.tree, edit, planned.imports))) return undefined;
  let edits: FixEdit[] = [...planned.edits];
  if (planned.imports.length > 0) {
    const plan = planImports(
      planned.imports,
      planned.edits.map((edit) => edit.range),
      context,
    );
    if ('refused' in plan) return undefined;
    edits = [...plan.edits, ...edits];
  }
  edits.push(...unusedImports(context.tree, edits));
  if (editProblem(context.tree.text, edits) !== undefined) return undefined;
  return { id, title, applicability, edits: edits.sort((a, b) => compareRanges(a.range, b.range)) };
}
