/** A text to try a rule on. Kept in pieces in the rule file, so that the file itself holds nothing that looks like a secret. */
export interface SecretExample {
  readonly text: string;
  /** The path the text is said to have; a name without meaning where the rule file gives none. */
  readonly path: string;
}

export interface SecretExamples {
  readonly positive: readonly SecretExample[];
  readonly negative: readonly SecretExample[];
}

export type SecretExamplesResult =
  | { readonly ok: true; readonly examples: SecretExamples }
  | { readonly ok: false; readonly message: string };

const MINIMUM = 2;

/**
 * Reads the `examples` of a secret rule: `positive` and `negative`, each a list of at least two entries. An entry is a list
 * of pieces to join, or a mapping with `parts` (the pieces) and `path`.
 */
export function parseSecretExamples(rule: unknown): SecretExamplesResult {
  const examples = field(rule, 'examples');
  const lists: SecretExample[][] = [];
  for (const name of ['positive', 'negative'] as const) {
    const entries = field(examples, name);
    if (!Array.isArray(entries) || entries.length < MINIMUM)
      return { ok: false, message: `\`examples.${name}\` must list at least ${MINIMUM} texts.` };
    const list: SecretExample[] = [];
    for (const [index, entry] of entries.entries()) {
      const parts: unknown = Array.isArray(entry) ? entry : field(entry, 'parts');
      const path: unknown = field(entry, 'path') ?? 'src/settings.ts';
      if (!Array.isArray(parts) || !parts.every((part) => typeof part === 'string') || typeof path !== 'string') {
        return {
          ok: false,
          message: `\`examples.${name}[${index}]\` must be a list of texts to join, or a mapping with \`parts\` and \`path\`.`,
        };
      }
      list.push({ text: parts.join(''), path });
    }
    lists.push(list);
  }
  return { ok: true, examples: { positive: lists[0] ?? [], negative: lists[1] ?? [] } };
}

function field(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
}
