const Sequencer = require('@jest/test-sequencer').default;

/** Whole processes, browsers and guards before the rest, whatever their size: a long file that begins last is waited for alone. */
module.exports = class LongOnesFirst extends Sequencer {
  sort(tests) {
    const isLong = ({ path }) => path.startsWith(`${__dirname.replace(/world$/, '')}`);
    const sorted = super.sort(tests);
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))];
  }
};
