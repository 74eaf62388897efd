import { EventEmitter, window, type Event, type LogOutputChannel } from 'vscode';

/** The only door to pop-ups. Lintel shows one when it answers a command, or when it cannot work. */
export class Notifier {
  readonly #output: LogOutputChannel;
  readonly #shown = new EventEmitter<string>();

  constructor(output: LogOutputChannel) {
    this.#output = output;
  }

  /** Fires with the text of each message as it is shown. */
  get onDidShow(): Event<string> {
    return this.#shown.event;
  }

  /** Shows an answer; resolves to the button pressed, or undefined when it is closed. */
  async info(message: string, ...buttons: string[]): Promise<string | undefined> {
    this.#output.info(message);
    this.#shown.fire(message);
    return window.showInformationMessage(message, ...buttons);
  }

  /** Says that something does not work; resolves to the button pressed, or undefined when it is closed. */
  async warn(message: string, ...buttons: string[]): Promise<string | undefined> {
    this.#output.warn(message);
    this.#shown.fire(message);
    return window.showWarningMessage(message, ...buttons);
  }

  /** A line in the status bar that goes away by itself. */
  glance(message: string): void {
    this.#output.info(message);
    this.#shown.fire(message);
    window.setStatusBarMessage(`$(shield) ${message}`, 6000);
  }

  dispose(): void {
    this.#shown.dispose();
  }
}
