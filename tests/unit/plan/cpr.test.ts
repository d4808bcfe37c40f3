import { holdsCpr } from '../../../src/plan/cpr';

test.each([
  'sag 010190-1234',
  'ring til 0101901234 i dag',
  'p1:2.1.m2 010190 1234',
  // Beside an id, and in a text that only begins as one.
  '19:1a732052742395fb7698b2007149589f@thread.tacv2 010190-1234',
  'a2007149589f',
])('%s looks like a number of a person', (text) => {
  expect(holdsCpr(text)).toBe(true);
});

test.each([
  // A channel's id and a document's, in which a day, a month, a year and four figures stand by chance.
  'thread/p1:2.4/19:1a732052742395fb7698b2007149589f@thread.tacv2',
  'ack|d:dc3d7bf3-efa0-412e-82df-d12007149589|1|8|0',
  'd:dc3d7bf3-efa0-412e-82df-de2007149589',
  'DC010190-1234-412E-82DF-D762C538839B',
  'DC010190-1234-E12E-82DF-D762C538839B',
  '19:2007149589f1a732052742395fb7698b@thread.tacv2',
  'sag 320190-1234',
  '1795995412843',
])('%s does not', (text) => {
  expect(holdsCpr(text)).toBe(false);
});
