import DOMPurify from 'dompurify';
import React from 'react';

export function Answer({ markdown }) {
  const html = render(markdown);
  return React.createElement('div', {
    className: 'answer',
    // ruleid: javascript-xss-react-inner-html
    dangerouslySetInnerHTML: { __html: html },
  });
}

export function Clean({ markdown }) {
  const cleanHtml = DOMPurify.sanitize(render(markdown));
  // ok: javascript-xss-react-inner-html
  return <div dangerouslySetInnerHTML={{ __html: cleanHtml }} />;
}
