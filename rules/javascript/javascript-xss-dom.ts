import DOMPurify from 'dompurify';

export function banner(container: HTMLElement): void {
  const campaign = new URL(window.location.href).searchParams.get('utm_campaign');
  // ruleid: javascript-xss-dom
  container.insertAdjacentHTML('beforeend', `<p class="campaign">${campaign}</p>`);
  // ruleid: javascript-xss-dom
  document.write('<a href="' + document.referrer + '">Back</a>');
  // ruleid: javascript-xss-dom
  container.innerHTML = `<b>${campaign}</b>`;
}

export function title(container: HTMLElement, text: string): void {
  const heading = document.createElement('h1');
  // ok: javascript-xss-dom
  heading.textContent = location.hash.slice(1);
  // ok: javascript-xss-dom
  container.insertAdjacentHTML('beforeend', '<hr>');
  // ok: javascript-xss-dom
  heading.innerHTML = DOMPurify.sanitize(document.referrer);
  container.append(heading, text);
}
