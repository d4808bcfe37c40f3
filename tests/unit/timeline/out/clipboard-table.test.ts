/** @jest-environment jsdom */
import type { Plan } from '../../../../src/plan/plan';
import { columns } from '../../../../src/timeline/out/cells';
import { clipboardTable } from '../../../../src/timeline/out/clipboard-table';
import { item, smallPlan } from '../../ui/support/plans';
import { outgoing } from './support/outgoing';

test('the copied table is HTML for Word and Excel, and text that no spreadsheet reckons', () => {
  const plan: Plan = { ...smallPlan, title: 'A & B', items: [item('1.1.m1', { text: '=1+1\n<script>' })] };
  const { html, text, lines } = clipboardTable(outgoing(plan));
  expect(lines).toBe(4);
  const page = document.createElement('template');
  page.innerHTML = html;
  const rows = [...page.content.querySelectorAll('tr')].map((row) => [...row.children].map((cell) => cell.textContent));
  expect(rows).toHaveLength(5);
  expect(rows[2]?.slice(0, 3)).toEqual(['1.1.m1', '=1+1<script>', 'Milepæl']);
  expect(page.content.querySelector('script')).toBeNull();
  expect(page.content.querySelectorAll('td')[13]?.getAttribute('style')).toContain("mso-number-format:'\\@'");
  const [head, heads, , line] = text.split('\r\n');
  expect(head).toMatch(/^Tidsplan for A & B\. Planen, som den så ud /);
  expect(heads?.split('\t')).toHaveLength(columns.length);
  expect(line?.split('\t').slice(0, 2)).toEqual(['1.1.m1', "'=1+1 <script>"]);
});
