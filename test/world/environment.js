const { TestEnvironment } = require('jest-environment-node');

/** Tests that fail only where machines are busy cannot be repeated at will: what their pages showed is told with them. */
module.exports = class extends TestEnvironment {
  async handleTestEvent({ name, error }) {
    if (name !== 'test_fn_failure' || !(error instanceof Error || error?.stack)) return;
    const shown = await this.global.shownOnPages?.();
    if (shown) error.stack += `\n\n${shown}\n`;
  }
};
