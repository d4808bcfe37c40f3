import type { PaneField, WebPartInstance } from './framework-types';

/**
 * A plain property pane: SharePoint's own needs parts that npm does not have. A change goes the real way, through the web
 * part's base class. Draws drop-downs, ticks and lines of text, which are all that our web parts have.
 */
export function drawPane(pane: HTMLElement, part: WebPartInstance): void {
  pane.replaceChildren();
  for (const page of part.getPropertyPaneConfiguration().pages) {
    if (page.header) pane.append(make('p', { textContent: page.header.description }));
    for (const group of page.groups) {
      const set = make('fieldset', {});
      set.append(make('legend', { textContent: group.groupName ?? '' }));
      for (const field of group.groupFields) set.append(...drawField(field, part));
      pane.append(set);
    }
  }
}

function drawField({ targetProperty, type, properties }: PaneField, part: WebPartInstance): HTMLElement[] {
  if (targetProperty === undefined) return [];
  const row = make('label', { textContent: `${properties?.label ?? properties?.text ?? targetProperty} ` });
  const value = part.properties[targetProperty];
  if (properties?.text !== undefined) {
    const tick = make('input', { type: 'checkbox', checked: value === true });
    tick.onchange = () => part._onPropertyPaneFieldChanged(targetProperty, tick.checked, type);
    row.append(tick);
    return [row];
  }
  const options = properties?.options;
  if (!options) {
    const input = make('input', { type: 'text', value: typeof value === 'string' ? value : '' });
    input.onchange = () => part._onPropertyPaneFieldChanged(targetProperty, input.value, type);
    row.append(input);
    return [row];
  }
  const select = make('select', {});
  for (const { key, text } of options)
    select.append(make('option', { value: String(key), textContent: text, selected: key === value }));
  select.onchange = () => part._onPropertyPaneFieldChanged(targetProperty, select.value, type);
  row.append(select);
  return [row];
}

const make = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  values: Partial<HTMLElementTagNameMap[K]>,
): HTMLElementTagNameMap[K] => Object.assign(document.createElement(tag), values);
