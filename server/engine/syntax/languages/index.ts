import type { LanguageSpec } from '../language';
import { bash } from './bash';
import { c, cpp } from './c';
import { csharp } from './csharp';
import { hcl, html, jsonc, jsonLanguage, svelte, vue, yaml } from './data';
import { dockerfile } from './dockerfile';
import { go } from './go';
import { java } from './java';
import { javascript, tsx, typescript } from './javascript';
import { kotlin } from './kotlin';
import { php } from './php';
import { python } from './python';
import { ruby } from './ruby';
import { rust } from './rust';

/** Every language with a grammar. A new one is a row here, its spec beside this file and its grammar's package. */
export const LANGUAGES: readonly LanguageSpec[] = [javascript, typescript, tsx, python, go, java, php, csharp, ruby, kotlin, c, cpp, rust, bash, jsonLanguage, jsonc, yaml, hcl, dockerfile, html, vue, svelte];

/**
 * The extension that files of a language have, with its dot, for a name of it in any form: a VS Code language identifier
 * (`typescriptreact`), a name as rules write it (`ts`), an extension (`.tsx`). Undefined where no language is called so.
 */
export function extensionFor(language: string): string | undefined {
  const name = language.trim().toLowerCase();
  const spec = LANGUAGES.find(({ languageIds, ruleNames }) => languageIds.includes(name) || ruleNames.includes(name));
  if (spec) return spec.extensions[0];
  const extension = name.startsWith('.') ? name : `.${name}`;
  return LANGUAGES.some(({ extensions }) => extensions.includes(extension)) ? extension : undefined;
}

/** The language that a path's extension, or its name, stands for, as the engine calls it; undefined for text of any other kind. */
export function languageOfPath(path: string): string | undefined {
  return languageFor('', path)?.id;
}

/** The language for a VS Code language identifier, or for a path's extension where the identifier says nothing. */
export function languageFor(languageId: string, path: string): LanguageSpec | undefined {
  const byId = LANGUAGES.find((spec) => spec.languageIds.includes(languageId));
  if (byId) return byId;
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const dot = name.lastIndexOf('.');
  const extension = dot < 0 ? name : name.slice(dot);
  return LANGUAGES.find((spec) => spec.extensions.includes(name) || spec.namePattern?.test(name)) ?? LANGUAGES.find((spec) => spec.extensions.includes(extension));
}
