import { __resetStyles } from '@fluentui/react-components';

interface Sheet<Name extends string> {
  readonly classes: { readonly [name in Name]: string };
  /** Puts the rules in the page; a component that draws the classes, or one around it, calls it. */
  readonly useSheet: () => unknown;
}

/**
 * A sheet of plain classes, for what is drawn by the hundred: as atomic rules, which Griffel reads, hashes and turns about one
 * by one, the looks of the chart took a third of the time to open it (docs/decisions/0012). The rules go through Griffel all
 * the same, which knows the host's nonce, in the form that its own compiler makes. Where an element has several classes, the
 * rule that stands last wins.
 */
export function plainSheet<Name extends string>(prefix: string, rules: Readonly<Record<Name, string>>): Sheet<Name> {
  const all = Object.entries<string>(rules);
  return {
    classes: Object.fromEntries(all.map(([name]) => [name, `${prefix}-${name}`])) as Sheet<Name>['classes'],
    // In one rule, which the browser reads at once: each by itself is a call of its own.
    useSheet: __resetStyles(prefix, null, [
      `@media all{${all.flatMap(([name, rule]) => flat(`.${prefix}-${name}`, rule)).join('')}}`,
    ]),
  };
}

/** A rule with what is nested in it (`&:hover`, `@media`) as rules of their own, which is how a browser takes them. */
function flat(selector: string, rule: string): string[] {
  const nested: string[] = [];
  const own = rule.replace(/([&@][^{}]+)\{([^{}]*)\}/g, (_all, head: string, body: string) => {
    const at = head.trim();
    nested.push(at.startsWith('&') ? `${at.replace(/&/g, selector)}{${body}}` : `${at}{${selector}{${body}}}`);
    return '';
  });
  return [`${selector}{${own}}`, ...nested];
}
