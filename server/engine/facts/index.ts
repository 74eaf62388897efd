import { type FlatTree, nodeText, type TreeReuse } from '../syntax/flatTree';
import { Role } from '../syntax/language';
import { bare, memberOf, roleOf } from '../syntax/view';
import { Constants } from './constants';
import { type Imports, readImports, readPackages, requiredModule } from './imports';
import { NodeIndex } from './nodeIndex';
import { DeclaredTypes } from './declaredTypes';
import { Types } from './types';

/** What is derived from one tree, each part on first use. Valid as long as the tree is. */
export class Facts {
  #imports: Imports | undefined;
  #constants: Constants | undefined;
  #nodes: NodeIndex | undefined;
  #packages: readonly string[] | undefined;
  #declared: DeclaredTypes | undefined;
  #types: Types | undefined;

  constructor(readonly tree: FlatTree) {}

  get imports(): Imports {
    this.#imports ??= readImports(this.tree);
    return this.#imports;
  }

  get constants(): Constants {
    this.#constants ??= new Constants(this.tree);
    return this.#constants;
  }

  /** Packages that are imported as a whole: a name that nothing else explains may come from any of them. */
  get packages(): readonly string[] {
    this.#packages ??= readPackages(this.tree);
    return this.#packages;
  }

  /** Declared types, in a language that puts them before names. */
  get declared(): DeclaredTypes {
    this.#declared ??= new DeclaredTypes(this.tree);
    return this.#declared;
  }

  /** Types that annotations and values tell. */
  get types(): Types {
    this.#types ??= new Types(this.tree, this.imports);
    return this.#types;
  }

  get nodes(): NodeIndex {
    this.#nodes ??= new NodeIndex(this.tree, this.imports, { open: this.packages.length > 0 });
    return this.#nodes;
  }

  /**
   * Whether everything that was asked of the facts before an edit has the same answer now, for code that the edit left
   * alone. What matching asks about code elsewhere in the file must be compared here.
   */
  agreesWith(before: Facts, reuse: TreeReuse): boolean {
    const { imports } = this;
    if (imports.size !== before.imports.size) return false;
    for (const [local, qualified] of before.imports) if (imports.get(local) !== qualified) return false;
    if (this.packages.join() !== before.packages.join()) return false;
    return this.constants.agreesWith(before.constants, reuse) && (!before.#types || this.types.agreesWith(before.#types)) && (!before.#declared || this.declared.agreesWith(before.#declared));
  }

  /** Takes over what was asked before: answers that were given then are still in use. */
  remember(before: Facts): void {
    if (before === this) return;
    this.constants.remember(before.constants);
    if (before.#types) this.types.remember(before.#types);
    if (before.#declared) this.declared.remember(before.#declared);
  }

  /**
   * The name of an expression with imports resolved: `cp.exec` is `child_process.exec` after `import cp from
   * 'node:child_process'`. Undefined when it is no name.
   */
  qualifiedName(outer: number): string | undefined {
    const { tree } = this;
    const node = bare(tree, outer);
    switch (roleOf(tree, node)) {
      case Role.Identifier:
      case Role.ShorthandPair: {
        const text = nodeText(tree, node);
        return this.imports.get(text) ?? text;
      }
      case Role.Member: {
        const member = memberOf(tree, node);
        if (!member) return undefined;
        const object = this.qualifiedName(member.object);
        if (object === undefined) return undefined;
        const property = nodeText(tree, member.property);
        return property === 'default' && this.imports.size > 0 ? object : `${object}.${property}`;
      }
      case Role.Call:
        return requiredModule(tree, node);
      default:
        return undefined;
    }
  }
}
