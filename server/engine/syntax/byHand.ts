import { DOCKERFILE_FIELDS, DOCKERFILE_KINDS, parseDockerfile } from './dockerfile';
import type { FlatBuffer } from './flatten';
import type { Language, LanguageSpec } from './language';

/** A reader of a language that fills the flat tree itself. */
export interface HandReader {
  readonly kinds: readonly string[];
  readonly fields: readonly string[];
  parse(text: string, language: Language, target: FlatBuffer): void;
}

/** Readers by `LanguageSpec.byHand`. */
export const HAND_READERS: Readonly<Record<NonNullable<LanguageSpec['byHand']>, HandReader>> = {
  dockerfile: { kinds: DOCKERFILE_KINDS, fields: DOCKERFILE_FIELDS, parse: parseDockerfile },
};
