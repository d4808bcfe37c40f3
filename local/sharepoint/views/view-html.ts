import { valueOf } from '../kinds/value-of';
import { kindOf } from '../kinds/registry';
import { valueContext } from '../kinds/context';
import { may, ofItem, type Call } from '../routes/call';
import type { List } from '../store/lists';
import type { View } from '../store/views';

const escaped: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const html = (text: string): string => text.replace(/[&<>"]/g, (sign) => escaped[sign] ?? sign);

/** `renderashtml`: the view's first page as a table, in the manner of SharePoint's own (SURFACE.md 10). */
export function viewHtml(call: Call, list: List, view: View): string {
  const { stores } = call;
  const context = valueContext(call, list);
  const fields = view.fields
    .map((name) => stores.fields.byName(list.id, name))
    .filter((field) => field !== null)
    .map((field) => {
      const source = field.settings['DisplayNameSrcField'];
      return {
        title: field.title,
        shown: (typeof source === 'string' ? stores.fields.byName(list.id, source) : null) ?? field,
      };
    });
  const rows = stores.items
    .page(list.id, 0, Math.min(view.rowLimit, 5000))
    .filter((item) => may(call, 'viewListItems', ofItem(call, list, item)));
  const head = fields.map(({ title }) => `<th class="ms-vh2" scope="col">${html(title)}</th>`).join('');
  const body = rows
    .map((item) => {
      const cells = fields.map(
        ({ shown }) => `<td class="ms-vb2">${kindOf(shown).asHtml(valueOf(item, shown, stores), shown, context)}</td>`,
      );
      return `<tr class="ms-itmhover" iid="${item.id}">${cells.join('')}</tr>`;
    })
    .join('');
  return `<table class="ms-listviewtable" summary="${html(list.title)}"><thead><tr class="ms-viewheadertr">${head}</tr></thead><tbody>${body}</tbody></table>`;
}
