// One task to an activity: it draws one bar to a row, and no marks within a row.
/* global document */
import React from 'react';
import { createRoot } from 'react-dom/client';
import { Gantt, Willow } from '@svar-ui/react-gantt';
import '@svar-ui/react-gantt/all.css';
import './svar.css';
import { offer } from '../tidsplan/page';
import { plainRows } from '../tidsplan/plan';

const scales = [
  { unit: 'year', step: 1, format: '%Y' },
  { unit: 'month', step: 1, format: '%M' },
];

offer({
  mount(root, plan) {
    const tasks = plainRows(plan).map(({ key, title, start, end }, i) => ({
      id: i + 1,
      text: `${key} ${title}`,
      start: new Date(start),
      end: new Date(end),
      type: 'task',
      progress: 0,
    }));
    const box = document.createElement('div');
    box.style.height = '100vh';
    root.append(box);
    createRoot(box).render(
      React.createElement(
        Willow,
        { fonts: false },
        React.createElement(Gantt, { tasks, links: [], scales, cellWidth: 80 }),
      ),
    );
  },
  row: '.wx-grid .wx-body .wx-row',
  scroller: '.wx-gantt',
});
