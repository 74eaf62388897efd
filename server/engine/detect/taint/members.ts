import { Role } from '../../syntax/language';
import { Part } from '../../syntax/shapes';
import type { FlowGraph, FunctionInfo } from './graph';

/** A field of a class: its declarator and its declared type (-1 for none). */
export interface Field {
  readonly declarator: number;
  readonly type: number;
}

const NONE: readonly number[] = [];
const MAX_ANCESTORS = 8;

/** Fields, methods and ancestors of the classes of a file, for languages in which a plain name may mean a member. */
export class Members {
  private readonly fieldTables = new Map<number, ReadonlyMap<string, Field>>();
  private readonly byName = new Map<string, number>();
  private heirs: Map<string, number[]> | undefined;

  constructor(private readonly graph: FlowGraph) {
    for (const node of graph.classes) {
      const name = graph.part(node, Part.Name);
      // Of two classes with one name neither is known.
      if (name >= 0) this.byName.set(graph.text(name), this.byName.has(graph.text(name)) ? -1 : node);
    }
  }

  /** The class of the file with this simple name, or -1. */
  classNamed(name: string): number {
    return this.byName.get(name) ?? -1;
  }

  /** The class of the file that a type names, or -1. */
  classOfType(type: number): number {
    return type < 0 ? -1 : this.classNamed(this.typeName(type));
  }

  /** The simple name of a type, without package and arguments. */
  typeName(type: number): string {
    return this.graph.text(type).replace(/<[\s\S]*$/, '').replace(/^[\s\S]*\./, '').trim();
  }

  /** The field of a class or of the classes of the file that it extends. */
  field(classNode: number, name: string): Field | undefined {
    for (const each of this.lineage(classNode)) {
      const found = this.fieldsOf(each).get(name);
      if (found) return found;
    }
    return undefined;
  }

  /** The methods of that name that an object of the class has; `orBelow` also those that override them. */
  methods(classNode: number, name: string, reach: 'exact' | 'orBelow'): readonly number[] {
    let found = NONE;
    for (const each of this.lineage(classNode)) {
      found = this.graph.methods.get(each)?.get(name) ?? NONE;
      if (found.length > 0) break;
    }
    if (reach === 'exact') return found;
    const all = new Set(found);
    for (const heir of this.heirsOf(classNode)) for (const index of this.graph.methods.get(heir)?.get(name) ?? NONE) all.add(index);
    return [...all];
  }

  /** The innermost class around a node that `has` accepts, or -1. */
  around(node: number, has: (classNode: number) => boolean): number {
    const { tree } = this.graph;
    for (let up = tree.parent[node]!; up >= 0; up = tree.parent[up]!) if (this.graph.role(up) === Role.Class && has(up)) return up;
    return -1;
  }

  /** The function whose `this` holds the field that a plain name means inside `info`, and the field; undefined where it means none. */
  implicit(info: FunctionInfo, name: string): { readonly owner: FunctionInfo; readonly field: Field } | undefined {
    let last: FunctionInfo | undefined;
    for (let up: FunctionInfo | undefined = info; up && up.index > 0; up = this.graph.functions[up.parent]) {
      last = up;
      if (up.classNode < 0) continue;
      const field = this.field(up.classNode, name);
      if (field) return { owner: up, field };
    }
    if (!last) return undefined;
    const around = this.around(last.node, (each) => this.field(each, name) !== undefined);
    return around < 0 ? undefined : { owner: last, field: this.field(around, name)! };
  }

  /** The class and those of the file that it extends, nearest first. */
  private lineage(classNode: number): number[] {
    const found: number[] = [];
    for (let each = classNode; each >= 0 && found.length < MAX_ANCESTORS && !found.includes(each); each = this.parent(each)) found.push(each);
    return found;
  }

  private parent(classNode: number): number {
    const clause = this.graph.part(classNode, Part.Arguments);
    const type = clause < 0 ? undefined : this.graph.children(clause)[0];
    return type === undefined ? -1 : this.classOfType(type);
  }

  private heirsOf(classNode: number): readonly number[] {
    const { graph } = this;
    if (!this.heirs) {
      this.heirs = new Map();
      for (const each of graph.classes) {
        for (const part of [Part.Arguments, Part.Operand]) {
          const clause = graph.part(each, part);
          if (clause < 0) continue;
          for (const name of graph.text(clause).match(/[\w$]+/g) ?? []) this.heirs.set(name, [...(this.heirs.get(name) ?? []), each]);
        }
      }
    }
    const name = graph.part(classNode, Part.Name);
    return name < 0 ? NONE : (this.heirs.get(graph.text(name)) ?? NONE);
  }

  private fieldsOf(classNode: number): ReadonlyMap<string, Field> {
    const known = this.fieldTables.get(classNode);
    if (known) return known;
    const { graph } = this;
    const found = new Map<string, Field>();
    const collect = (list: number): void => {
      for (const member of graph.children(list)) {
        const role = graph.role(member);
        if (role === Role.Block && graph.part(member, Part.Body) < 0) collect(member);
        if (role !== Role.Declaration) continue;
        for (const declarator of graph.children(member)) {
          if (graph.role(declarator) !== Role.Declarator) continue;
          const name = graph.part(declarator, Part.Target);
          if (name >= 0) found.set(graph.text(name), { declarator, type: graph.part(member, Part.Type) });
        }
      }
    };
    const body = graph.part(classNode, Part.Body);
    if (body >= 0) collect(body);
    const parameters = graph.part(classNode, Part.Parameters);
    for (const parameter of parameters < 0 ? [] : graph.children(parameters)) {
      const name = graph.part(parameter, Part.Target);
      if (name >= 0) found.set(graph.text(name), { declarator: parameter, type: graph.part(parameter, Part.Type) });
    }
    this.fieldTables.set(classNode, found);
    return found;
  }
}
