import escapeHtml from 'escape-html';

export interface ProductRow {
  id: number;
  name: string;
  price: string;
}

export function productList(rows: ProductRow[]): string {
  const items = rows.map((row) => `<li><a href="/products/${row.id}">${escapeHtml(row.name)}</a> ${row.price}</li>`);
  return `<ul>${items.join('')}</ul>`;
}

export function noResults(term: string): string {
  return `<p>Nothing found for <b>${escapeHtml(term)}</b>.</p>`;
}
