const Sequencer = require('@jest/test-sequencer').default;

const LONG = __dirname.replace(/world$/, '');
/** Several of them in one file: see `npm test`. */
const BUNDLED = /[/\\]together[/\\]test\.(browser|guards)\./;

/** Whole processes, browsers and guards before the rest, whatever their size: a long file that begins last is waited for alone. */
module.exports = class LongOnesFirst extends Sequencer {
  sort(tests) {
    const isLong = ({ path }) => path.startsWith(LONG) || BUNDLED.test(path);
    const sorted = super.sort(tests);
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))];
  }
};
