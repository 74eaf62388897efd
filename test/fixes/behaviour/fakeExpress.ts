import type { Answer, RequestInput } from './model';

/** Answers a request. */
export type Handler = (input: RequestInput) => Promise<Answer>;

type Route = (request: unknown, response: unknown, next: (error?: unknown) => void) => unknown;

/** As much of Express as the tables use. A handler's answer is there when it has called what ends one. */
export function fakeExpress(handlers: Handler[]): unknown {
  const register = (...words: unknown[]): void => {
    const route = words.at(-1) as Route;
    handlers.push(
      (input) =>
        new Promise((resolve, reject) => {
          const cookies: { name: string; options: Readonly<Record<string, unknown>> }[] = [];
          let status = 200;
          let type = 'text/html';
          const end = (body?: unknown, location?: string): void => resolve({ status, type, body, cookies, ...(location === undefined ? {} : { location }) });
          const response = {
            status: (code: number) => ((status = code), response),
            type: (name: string) => ((type = name), response),
            cookie: (name: string, _value: unknown, options: Readonly<Record<string, unknown>> = {}) => (cookies.push({ name, options }), response),
            send: (body: unknown) => end(body),
            json: (body: unknown) => ((type = 'application/json'), end(body)),
            end: () => end(),
            sendStatus: (code: number) => ((status = code), end()),
            redirect: (first: unknown, second?: unknown) => ((status = typeof first === 'number' ? first : 302), end(undefined, String(second ?? first))),
          };
          const request = { query: {}, params: {}, body: {}, headers: {}, cookies: {}, ...input, get: (name: string) => input.headers?.[name.toLowerCase()] };
          Promise.resolve()
            .then(() => route(request, response, (error) => reject(error instanceof Error ? error : new Error(String(error)))))
            .catch(reject);
        }),
    );
  };
  const app = { get: register, post: register, put: register, delete: register, use: () => undefined, set: () => undefined, disable: () => undefined, listen: () => undefined };
  const express = (): typeof app => app;
  return Object.assign(express, { json: () => undefined, urlencoded: () => undefined, Router: express, static: () => undefined });
}
