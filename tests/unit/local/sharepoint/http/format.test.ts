import { formatOf } from '../../../../../local/sharepoint/http/format';

test.each([
  ['', 'minimal'],
  ['*/*', 'minimal'],
  ['application/json', 'minimal'],
  ['application/json; odata=verbose', 'verbose'],
  ['application/json;odata="verbose"', 'verbose'],
  ['APPLICATION/JSON;ODATA=NoMetadata', 'none'],
  ['application/json;odata.metadata=none', 'none'],
  ['text/html,application/xml;q=0.9,*/*;q=0.8', 'minimal'],
  ['application/json;q=0.9,*/*;q=0.8', 'minimal'],
  ['application/json;odata=verbose;q=0.1,application/json;odata=nometadata', 'none'],
  ['application/json;odata=verbose, application/json;odata=nometadata', 'verbose'],
  ['*/*, application/json;odata=nometadata', 'none'],
  ['text/html;q=1, application/json;odata=verbose;q=0.2', 'verbose'],
])('Accept "%s" is %s', (accept, format) => expect(formatOf({ accept })).toBe(format));

test.each(['text/html', 'application/xml', 'image/png', 'application/json;q=0', ',;,'])(
  'Accept "%s" is refused',
  (accept) => expect(() => formatOf({ accept })).toThrow('The HTTP header ACCEPT is missing or its value is invalid.'),
);

test('OData-Version 4.0 has its own forms', () => {
  const headers = { 'odata-version': '4.0' };
  expect(formatOf({ ...headers, accept: 'application/json' })).toBe('v4');
  expect(formatOf({ ...headers, accept: 'application/json;odata.metadata=none' })).toBe('v4none');
});
