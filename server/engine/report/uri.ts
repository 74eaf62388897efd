/**
 * The path of a URI relative to a folder's URI (which ends with `/`), still percent-encoded. Undefined where it lies elsewhere.
 */
export function relativeUri(root: string, uri: string): string | undefined {
  return root !== '' && uri.startsWith(root) && uri.length > root.length ? uri.slice(root.length) : undefined;
}

/** `relativeUri` as a path for people and programs, or the URI itself where the file lies elsewhere. */
export function reportPath(root: string, uri: string): string {
  const relative = relativeUri(root, uri);
  return relative === undefined ? uri : decoded(relative);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
