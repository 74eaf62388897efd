/** The user asked for something that cannot be done: the message says what and what can. Exit code 2, no stack. */
export class UsageError extends Error {
  /** `command` is whose help to point at. */
  constructor(
    message: string,
    readonly command?: string,
  ) {
    super(message);
  }
}
