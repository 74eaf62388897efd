/** What XML and HTML would take for markup, and what XML does not allow at all. */

/** Text inside an element or a quoted attribute. Line ends and tabs become references, which an attribute would fold into spaces. */
export function escapeXml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]|\p{Cs}/gu, '\ufffd')
    .replace(/[&<>"']/g, (character) => NAMED[character] as string)
    .replace(/[\r\t]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replaceAll('\n', '&#10;');
}

/** Text inside an element or a quoted attribute of HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => NAMED[character] as string);
}

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
