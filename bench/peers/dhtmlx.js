// One task to an activity: it draws one bar to a row, and no marks within a row.
/* global document */
import { gantt } from 'dhtmlx-gantt';
import 'dhtmlx-gantt/codebase/dhtmlxgantt.css';
import { offer } from '../tidsplan/page';
import { plainRows } from '../tidsplan/plan';

offer({
  mount(root, plan) {
    const box = document.createElement('div');
    box.style.height = '100vh';
    root.append(box);
    gantt.config.readonly = true;
    gantt.config.smart_rendering = true;
    gantt.config.scales = [
      { unit: 'year', step: 1, format: '%Y' },
      { unit: 'month', step: 1, format: '%M' },
    ];
    gantt.init(box);
    gantt.parse({
      data: plainRows(plan).map(({ key, title, start, end }, i) => ({
        id: i + 1,
        text: `${key} ${title}`,
        start_date: new Date(start),
        end_date: new Date(end),
      })),
      links: [],
    });
  },
  row: '.gantt_grid_data .gantt_row',
  scroller: '.gantt_ver_scroll',
});
