import { whenNpmEnds } from '../../../cli/launcher';

const ppid = Object.getOwnPropertyDescriptor(process, 'ppid') ?? {};
const parentIs = (value: number): void =>
  void Object.defineProperty(process, 'ppid', { get: () => value, configurable: true });

beforeEach(() => jest.useFakeTimers());
afterEach(() => {
  jest.useRealTimers();
  Object.defineProperty(process, 'ppid', ppid);
});

test('a service that npm started ends with it', () => {
  const ended = jest.fn();
  parentIs(process.pid);
  whenNpmEnds({ npm_lifecycle_event: 'fremdrift' }, ended);
  jest.advanceTimersByTime(1000);
  expect(ended).not.toHaveBeenCalled();
  parentIs(1);
  jest.advanceTimersByTime(1000);
  expect(ended).toHaveBeenCalledTimes(1);
});

test.each([{}, { npm_lifecycle_event: 'test' }])('one started otherwise (%j) does not', (env) => {
  const ended = jest.fn();
  parentIs(process.pid);
  whenNpmEnds(env, ended);
  parentIs(1);
  jest.advanceTimersByTime(1000);
  expect(ended).not.toHaveBeenCalled();
});

test('who has stopped looking is told nothing', () => {
  const ended = jest.fn();
  parentIs(process.pid);
  whenNpmEnds({ npm_lifecycle_event: 'fremdrift' }, ended)();
  parentIs(1);
  jest.advanceTimersByTime(1000);
  expect(ended).not.toHaveBeenCalled();
});
