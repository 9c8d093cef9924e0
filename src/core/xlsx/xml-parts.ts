/** The elements that stand side by side in `xml`, by name. Markup only: every `<` and `>` of a text must be escaped. */
export function elementsByName(xml: string): Map<string, string> {
  const found = xml.matchAll(/<(\w+)\b(?:[^>]*\/>|[^>]*>[\s\S]*?<\/\1>)/g);
  return new Map(Array.from(found, ([element, name]) => [name ?? '', element]));
}

/** The elements in the order of their names in `order`, joined. Throws on a name that the order does not know. */
export function inOrder(elements: ReadonlyMap<string, string>, order: readonly string[]): string {
  const stranger = [...elements.keys()].find((name) => !order.includes(name));
  if (stranger !== undefined) throw new Error(`No place is known for <${stranger}>`);
  return order.map((name) => elements.get(name) ?? '').join('');
}
