import type { Document, Engine, Finding, FixSelection, Problem, ResolvedConfig, RuleInfo, RuleSource, ScanObserver, Files, Signal, SuppressionScope } from '../engine/index';

/** An engine that another one can take the place of, when a user's own rules have changed. Whoever holds it need not know. */
export class SwitchEngine implements Engine {
  constructor(private current: Engine) {}

  /** From now on `next` answers. `open` are the documents that the one before keeps trees of. */
  replace(next: Engine, open: readonly string[]): void {
    const before = this.current;
    this.current = next;
    for (const uri of open) before.forget(uri);
  }

  get rules(): readonly RuleInfo[] {
    return this.current.rules;
  }

  get ruleProblems(): readonly Problem[] {
    return this.current.ruleProblems;
  }

  rule(id: string): RuleInfo | undefined {
    return this.current.rule(id);
  }

  scan(document: Document, config: ResolvedConfig, signal: Signal) {
    return this.current.scan(document, config, signal);
  }

  scanFiles(files: Files, config: ResolvedConfig, observer: ScanObserver, signal: Signal) {
    return this.current.scanFiles(files, config, observer, signal);
  }

  verifiedFixes(document: Document, config: ResolvedConfig, finding: Finding) {
    return this.current.verifiedFixes(document, config, finding);
  }

  fixAll(document: Document, config: ResolvedConfig, selection: FixSelection, signal: Signal) {
    return this.current.fixAll(document, config, selection, signal);
  }

  suppression(document: Document, finding: Finding, scope: SuppressionScope) {
    return this.current.suppression(document, finding, scope);
  }

  extend(customRules: readonly RuleSource[]) {
    return this.current.extend(customRules);
  }

  tryRules(sources: readonly RuleSource[], document?: Document) {
    return this.current.tryRules(sources, document);
  }

  forget(uri: string): void {
    this.current.forget(uri);
  }
}
