/**
 * URIs as identities. Editors and hosts escape the same path differently (`%5B` or `[`, `c%3A` or `C:`), so two spellings
 * are compared in one normal form.
 */

/** The normal form of a URI, for keys only: never to be sent to anybody. */
export function uriKey(uri: string): string {
  const decoded = decode(uri);
  return decoded.replace(/^file:\/\/\/([A-Za-z]):/, (_, drive: string) => `file:///${drive.toLowerCase()}:`);
}

/** The part of `uri` below `folder`, decoded, with `/`; undefined when it is not inside. */
export function pathInside(folder: string, uri: string): string | undefined {
  const base = uriKey(folder).replace(/\/+$/, '');
  const key = uriKey(uri);
  return key.startsWith(`${base}/`) ? key.slice(base.length + 1) : undefined;
}

/** The last part of a URI's path, decoded. */
export function fileName(uri: string): string {
  const path = decode(uri.replace(/[?#].*$/, ''));
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf(':')) + 1);
}

/** The URI of a file directly in a folder. */
export function childUri(folder: string, name: string): string {
  return `${folder.replace(/\/+$/, '')}/${encodeURIComponent(name)}`;
}

/** The URI of a file below a folder, by its path with `/`. */
export function descendantUri(folder: string, path: string): string {
  return path.split('/').reduce(childUri, folder);
}

/** The folder that a file or folder lies in; the URI itself where there is none above. */
export function parentUri(uri: string): string {
  return /^([^:]*:(?:\/\/[^/]*)?.*)\/[^/]+\/?$/.exec(withoutFragment(uri))?.[1] ?? uri;
}

/** Notebook cells carry their notebook's path and a fragment of their own. */
export function withoutFragment(uri: string): string {
  return uri.replace(/#.*$/, '');
}

function decode(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
