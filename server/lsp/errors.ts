import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';

/** Why a scan that was under way no longer counts. */
export type SupersededBy = 'change' | 'settings' | 'close' | 'refresh' | 'shutdown';

/** The one who asked does not want to know any more. */
export class Cancelled extends Error {
  constructor() {
    super('The request was cancelled.');
  }
}

/** The text or the settings changed while the answer was worked out. */
export class Superseded extends Error {
  constructor(readonly by: SupersededBy) {
    super(`The answer was overtaken (${by}).`);
  }
}

/** The editor's document is not the one that an action was made for. */
export class Stale extends Error {
  constructor() {
    super('The document has changed since this action was offered.');
  }
}

/**
 * What the protocol answers for our own kinds of ending; undefined for a real failure.
 * A pulled diagnosis may say whether to ask again (LSP 3.17, DiagnosticServerCancellationData); other requests may not.
 */
export function toResponseError(error: unknown, method: string): ResponseError<unknown> | undefined {
  if (error instanceof Cancelled) return new ResponseError(LSPErrorCodes.RequestCancelled, error.message);
  if (error instanceof Stale) return new ResponseError(LSPErrorCodes.ContentModified, error.message);
  if (!(error instanceof Superseded)) return undefined;
  if (method !== 'textDocument/diagnostic') return new ResponseError(LSPErrorCodes.ContentModified, error.message);
  const retriggerRequest = error.by !== 'close' && error.by !== 'shutdown';
  return new ResponseError(LSPErrorCodes.ServerCancelled, error.message, { retriggerRequest });
}

/** The engine could not be started; said once when it happened. */
export class EngineUnavailable extends Error {
  constructor(cause: unknown) {
    super(`Lintel's engine could not be started. ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
