import { sectionRooms } from '../../../../src/reports/docx/section-room';
import { childNamed, isElement, readXml } from '../../../../src/reports/docx/xml-tree';

const page = (size: string, margins: string, more = ''): string =>
  `<w:sectPr><w:pgSz ${size}/><w:pgMar ${margins}/>${more}</w:sectPr>`;
const standing = page('w:w="11906" w:h="16838"', 'w:top="1134" w:bottom="1134" w:left="1134" w:right="1134"');
const lying = page('w:w="16838" w:h="11906"', 'w:top="-1500" w:bottom="1134" w:left="1134" w:right="1134"');

function roomsOf(...blocks: string[]): { width: number; height: number }[] {
  const body = childNamed(readXml(`<w:document><w:body>${blocks.join('')}</w:body></w:document>`), 'w:body');
  if (body === null) throw new Error('no body');
  const roomAt = sectionRooms(body);
  return body.children.filter(isElement).map(roomAt);
}

test('a block has the room of the section that ends after it, a lying page’s between its own margins', () => {
  expect(roomsOf('<w:p/>', `<w:p><w:pPr>${standing}</w:pPr></w:p>`, '<w:tbl/>', lying)).toEqual([
    { width: 9638, height: 14_570 },
    { width: 9638, height: 14_570 },
    { width: 14_570, height: 9272 },
    { width: 14_570, height: 9272 },
  ]);
});

test.each([
  ['a body that says nothing of its page', ['<w:p/>']],
  [
    'measures that leave no room',
    ['<w:p/>', page('w:w="900" w:h="900"', 'w:top="0" w:bottom="0" w:left="0" w:right="0"')],
  ],
  ['measures that are no numbers', ['<w:p/>', page('w:w="x" w:h="y"', '')]],
])('%s is taken for A4', (_what, blocks) => {
  expect(roomsOf(...blocks)[0]).toEqual({ width: 9638, height: 14_570 });
});
