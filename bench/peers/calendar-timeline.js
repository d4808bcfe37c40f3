// A group to an activity, its bar and its dated marks as items of the group.
/* global document */
import React from 'react';
import { createRoot } from 'react-dom/client';
import * as calendarTimeline from 'react-calendar-timeline';
import 'react-calendar-timeline/lib/Timeline.css';
import { offer } from '../tidsplan/page';
import { plainRows } from '../tidsplan/plan';

const Timeline = calendarTimeline.default.default ?? calendarTimeline.default;
const dayMs = 86_400_000;

offer({
  mount(root, plan) {
    const rows = plainRows(plan);
    const groups = rows.map(({ key, title }) => ({ id: key, title: `${key} ${title}` }));
    const item = (group, id, title, start, end) => ({
      ...{ id, group, title },
      start_time: Date.parse(start),
      end_time: Date.parse(end) + dayMs,
    });
    const items = rows.flatMap(({ key, title, start, end, marks }) => [
      item(key, key, title, start, end),
      ...marks.flatMap((mark) => (mark.start === null ? [] : [item(key, mark.key, mark.title, mark.start, mark.end)])),
    ]);
    const box = document.createElement('div');
    box.style.cssText = 'height:100vh;overflow:auto';
    box.id = 'box';
    root.append(box);
    createRoot(box).render(
      React.createElement(Timeline, {
        ...{ groups, items },
        defaultTimeStart: Date.parse('2019-01-01'),
        defaultTimeEnd: Date.parse('2020-02-01'),
        canMove: false,
        canResize: false,
        stackItems: true,
      }),
    );
  },
  row: '.rct-sidebar-row',
  scroller: '#box',
});
