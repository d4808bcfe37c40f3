/**
 * Puts rules of style into the page, and gives back what takes them away. A style element is refused by a content security
 * policy that asks for a nonce (the tab's does), even an empty one: rules then go by a sheet of their own.
 */
export function writeRules(page: Document, rules: readonly string[]): () => void {
  const Sheet = page.defaultView?.CSSStyleSheet;
  const known: readonly CSSStyleSheet[] | undefined = page.adoptedStyleSheets;
  if (known !== undefined && Sheet !== undefined) {
    const sheet = new Sheet();
    for (const rule of rules) sheet.insertRule(rule, sheet.cssRules.length);
    page.adoptedStyleSheets = [...known, sheet];
    return () => {
      page.adoptedStyleSheets = page.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }
  const style = page.head.appendChild(page.createElement('style'));
  for (const rule of rules) style.sheet?.insertRule(rule, style.sheet.cssRules.length);
  return () => style.remove();
}
