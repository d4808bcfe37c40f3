import { demandMatch } from '../../../../../local/sharepoint/items/etag';
import { ServiceError } from '../../../../../local/sharepoint/http/message';

const holds = (sent: string | undefined, version: number): boolean => {
  try {
    demandMatch(sent, version);
    return true;
  } catch (error) {
    if (error instanceof ServiceError) return false;
    throw error;
  }
};

test.each([
  ['*', 3, true],
  ['"3"', 3, true],
  ['3', 3, true],
  ['W/"3"', 3, true],
  ['"0b8b9c00-1111-4222-8333-000000000043,3"', 3, true],
  ['"{0b8b9c00-1111-4222-8333-000000000043},3"', 3, true],
  ['"1", W/"3"', 3, true],
  ['"1","2"', 3, false],
  ['"4"', 3, false],
  ['"33"', 3, false],
  ['', 3, false],
  [undefined, 3, false],
  ['noget', 3, false],
])('If-Match %s against version %i', (sent, version, expected) => {
  expect(holds(sent, version)).toBe(expected);
});
