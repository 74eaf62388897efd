import type { Ecosystem } from '../../model/project';
import { NameJudge, type NameVerdict } from './names';

/** What can be said about the name of a package without asking anybody. */
export interface PackageAnswer {
  readonly name: string;
  readonly verdict: NameVerdict;
  /** The same in a sentence. It never says that a package does not exist: that cannot be known offline. */
  readonly note: string;
}

/**
 * Judges names of packages by what Lintel knows about them, offline: `known` names are well known, `near` ones look like a
 * well-known one, `unknown` ones may exist or not.
 */
export function checkPackages(ecosystem: Ecosystem, names: readonly string[]): readonly PackageAnswer[] {
  const judge = new NameJudge();
  return names.map((name) => {
    const verdict = judge.judge(ecosystem, name);
    return { name, verdict, note: noteOf(name, verdict) };
  });
}

function noteOf(name: string, verdict: NameVerdict): string {
  switch (verdict.kind) {
    case 'built-in':
      return `${name} comes with the language: nothing has to be installed.`;
    case 'known':
      return `${name} is a well-known package.`;
    case 'near':
      return `${name} is not known and looks like ${verdict.of}. Check which one is meant.`;
    case 'module':
      return `${name} is a module; the package that brings it is ${verdict.of}.`;
    case 'other-ecosystem':
      return `${name} is well known in another ecosystem (${verdict.ecosystem}), not in this one.`;
    case 'unknown':
      return `${name} is not known offline. It may exist: look at its page in the registry before you install it.`;
  }
}
