import { checkPackages, harmless, type PackageAnswer } from '../engine/index';
import { BadRequest } from './errors';

/** The ecosystems whose names are known. */
export const ECOSYSTEMS = ['npm', 'pypi', 'go', 'crates', 'gems', 'composer', 'maven'] as const;
/** Names in one question: so many answers fit. */
export const MOST_NAMES = 20;
/** Characters; longer ones are no names anywhere. */
export const LONGEST_NAME = 120;

/** What one name came to. */
export interface DependencyAnswer {
  readonly name: string;
  readonly verdict: PackageAnswer['verdict']['kind'];
  readonly note: string;
}

/** `check_dependencies`: what is known offline about names of packages. Throws `BadRequest` when none is given. */
export function checkDependencies(ecosystem: (typeof ECOSYSTEMS)[number], names: readonly string[]): { readonly packages: readonly DependencyAnswer[] } {
  const asked = names.map((name) => harmless(name.trim())).filter((name) => name !== '');
  if (asked.length === 0) throw new BadRequest('Name at least one package.');
  return { packages: checkPackages(ecosystem, asked).map(({ name, verdict, note }) => ({ name, verdict: verdict.kind, note })) };
}
