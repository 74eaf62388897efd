import { type CancellationToken, ErrorCodes, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { EngineUnavailable, toResponseError } from './errors';
import type { Session } from './session';

/** Where handlers find the session: there is none before `initialize` and after `shutdown`. */
export interface SessionHolder {
  readonly session: Session | undefined;
  readonly ended: boolean;
  turn(): Promise<void>;
}

type Answer<R> = R | ResponseError<unknown>;

/**
 * The error policy of every request: a cancel that has arrived meanwhile is seen first; a cancelled request is answered at
 * once, whatever its work still does; our own kinds of ending get the protocol's code; anything thrown is logged with the
 * method and answered with `empty`. Work that can sum up what it came to is let do so when it is cancelled.
 */
export function guardRequest<P, R>(
  holder: SessionHolder,
  method: string,
  empty: R,
  handle: (session: Session, params: P, token: CancellationToken) => Promise<R> | R,
  onCancel: 'answer at once' | 'let it sum up' = 'answer at once',
): (params: P, token: CancellationToken) => Promise<Answer<R>> {
  return async (params, token) => {
    await holder.turn();
    const { session } = holder;
    if (holder.ended) return new ResponseError(ErrorCodes.InvalidRequest, `${method} came after shutdown.`);
    if (!session) return new ResponseError(ErrorCodes.ServerNotInitialized, `${method} came before initialize.`);
    if (token.isCancellationRequested && onCancel === 'answer at once') return cancelled();
    const work = (async () => handle(session, params, token))().catch((error: unknown) => {
      const response = toResponseError(error, method);
      if (response) return response;
      if (!(error instanceof EngineUnavailable)) session.client.logger.log('error', `${method} failed: ${describe(error)}`);
      return empty;
    });
    return onCancel === 'let it sum up' ? work : Promise.race([work, untilCancelled(token)]);
  };
}

/** The same for notifications, which have no answer: a throw is logged with the method. */
export function guardNotification<P>(
  holder: SessionHolder,
  method: string,
  handle: (session: Session, params: P) => Promise<void> | void,
): (params: P) => void {
  return (params) => {
    const { session } = holder;
    if (!session || holder.ended) return;
    const failed = (error: unknown): void => {
      if (!(error instanceof EngineUnavailable)) session.client.logger.log('error', `${method} failed: ${describe(error)}`);
    };
    try {
      handle(session, params)?.catch(failed);
    } catch (error) {
      failed(error);
    }
  };
}

function untilCancelled(token: CancellationToken): Promise<ResponseError<unknown>> {
  return new Promise((resolve) => {
    token.onCancellationRequested(() => {
      resolve(cancelled());
    });
  });
}

function cancelled(): ResponseError<unknown> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
