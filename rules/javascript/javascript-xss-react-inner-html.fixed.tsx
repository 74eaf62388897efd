import DOMPurify from 'dompurify';
import React from 'react';

interface Props {
  readonly post: { title: string; body: string };
  readonly html: string;
}

const FOOTER_HTML = '<small>Imprint</small>';

export function Post({ post, html }: Props) {
  return (
    <article>
      <h1>{post.title}</h1>
      {/* ruleid: javascript-xss-react-inner-html */}
      <div dangerouslySetInnerHTML={{ __html: DOMPurify.sanitize(post.body) }} />
      {/* ruleid: javascript-xss-react-inner-html */}
      <div className="raw" dangerouslySetInnerHTML={{ __html: DOMPurify.sanitize(`<p>${html}</p>`) }}></div>
      {/* ok: javascript-xss-react-inner-html */}
      <div dangerouslySetInnerHTML={{ __html: DOMPurify.sanitize(post.body) }} />
      {/* ok: javascript-xss-react-inner-html */}
      <div dangerouslySetInnerHTML={{ __html: '<hr>' }} />
      {/* ok: javascript-xss-react-inner-html */}
      <footer dangerouslySetInnerHTML={{ __html: FOOTER_HTML }} />
      {/* ok: javascript-xss-react-inner-html */}
      <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: JSON.stringify({ name: post.title }) }} />
    </article>
  );
}
