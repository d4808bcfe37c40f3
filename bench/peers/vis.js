// A group to an activity, its bar and its dated marks as items of the group.
/* global document */
import { DataSet, Timeline } from 'vis-timeline/standalone';
import 'vis-timeline/styles/vis-timeline-graph2d.css';
import { offer } from '../tidsplan/page';
import { plainRows } from '../tidsplan/plan';

offer({
  mount(root, plan) {
    const rows = plainRows(plan);
    const item = (group, id, content, start, end) => ({
      ...{ id, group, content, start },
      ...(start === end ? { type: 'point' } : { end }),
    });
    const groups = new DataSet(rows.map(({ key, title }) => ({ id: key, content: `${key} ${title}` })));
    const items = new DataSet(
      rows.flatMap(({ key, title, start, end, marks }) => [
        item(key, key, title, start, end),
        ...marks.flatMap((mark) =>
          mark.start === null ? [] : [item(key, mark.key, mark.title, mark.start, mark.end)],
        ),
      ]),
    );
    const box = document.createElement('div');
    root.append(box);
    new Timeline(box, items, groups, {
      height: 800,
      verticalScroll: true,
      start: '2019-01-01',
      end: '2020-02-01',
    });
  },
  row: '.vis-labelset .vis-label',
  scroller: '.vis-left',
});
