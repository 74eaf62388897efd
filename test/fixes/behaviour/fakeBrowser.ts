/** An element that knows whether it was given text or markup. */
export interface FakeElement {
  /** The tags that a browser would make of what was put in. */
  readonly tags: string[];
  textContent: string;
  innerHTML: string;
}

function element(): FakeElement {
  let text = '';
  let markup = '';
  return {
    get tags() {
      return [...markup.matchAll(/<(\w+)[^>]*>/g)].map((match) => match[0]);
    },
    get textContent() {
      return text;
    },
    set textContent(value: string) {
      text = value;
      markup = '';
    },
    get innerHTML() {
      return markup;
    },
    set innerHTML(value: string) {
      markup = value;
      text = markup.replace(/<[^>]*>/g, '');
    },
  };
}

/** What a script finds in its browser: one element, the page's address, and messages of other pages. */
export function browserGlobals(): Record<string, unknown> {
  const only = element();
  const listeners: ((event: unknown) => void)[] = [];
  const location = { hash: '', search: '', origin: 'https://shop.example.com', href: 'https://shop.example.com/' };
  const window = { location, addEventListener: (_name: string, listener: (event: unknown) => void) => void listeners.push(listener), dispatch: (event: unknown) => listeners.forEach((listener) => listener(event)) };
  return { document: { getElementById: () => only, querySelector: () => only, createElement: element }, window, location };
}
