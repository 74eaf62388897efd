import { createHash } from 'node:crypto';

/** A digest of a file's content: equal for equal bytes. For telling contents apart, not for security. */
export function contentDigest(bytes: Uint8Array): string {
  return createHash('sha1').update(bytes).digest('base64');
}
