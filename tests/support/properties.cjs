// fast-check as the tests get it (jest.config.mjs). `npm test` tries the same cases for everybody, so that what was green is green
// again; `npm run explore` looks for new ones, many times as many, from a seed of its own. What it finds becomes a test.
const fc = require('../../node_modules/fast-check/lib/cjs/fast-check.js');

const times = Number(process.env.FREMDRIFT_EXPLORE ?? 0);

if (times > 0) {
  const usual = 100;
  const assert = (property, given = {}) =>
    fc.assert(property, { ...given, numRuns: (given.numRuns ?? usual) * times, interruptAfterTimeLimit: 60_000 });
  module.exports = { ...fc, assert, default: { ...fc.default, assert } };
  Object.defineProperty(module.exports, '__esModule', { value: true });
} else {
  fc.configureGlobal({ seed: 20181017 });
  module.exports = fc;
}
