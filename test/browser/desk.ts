import type { Locator, Page } from 'playwright-core';
import { keyboard } from './hands';
import type { Visitor } from './rig';

/** Somebody of the association at their own screen, with a keyboard and nothing else. */
export class Desk {
  readonly hands = keyboard;

  constructor(protected readonly visitor: Visitor) {}

  get page(): Page {
    return this.visitor.page;
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  /** Waits until it can be pressed: the page may still be hearing of what lets it. */
  press(name: string, within: Page | Locator = this.page): Promise<void> {
    return this.hands.press(within.getByRole('button', { name, exact: true, disabled: false }));
  }

  follow(name: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    return this.hands.press(within.getByRole('link', { name, exact: true }));
  }

  go(name: string): Promise<void> {
    return this.follow(name, this.page.getByRole('navigation').first());
  }

  /** An act of the page: chosen, filled in, confirmed. */
  async does(
    name: string,
    fill: (dialog: Locator) => Promise<void> = () => Promise.resolve(),
    verb = name,
  ): Promise<void> {
    await this.press(name);
    await fill(this.dialog);
    await this.press(verb, this.dialog);
    await this.dialog.waitFor({ state: 'detached' });
  }

  /** The form is sent as it stands, and comes back with what it lacks: each problem leads to its field. */
  async isRefused(verb: string, ...problems: readonly string[]): Promise<void> {
    await this.press(verb, this.dialog);
    for (const problem of problems) await this.dialog.getByRole('alert').getByRole('link', { name: problem }).waitFor();
  }

  /** An act that cannot be done yet says so; the page may still be hearing of what was delivered a moment ago. */
  async waitsFor(act: string, why: string): Promise<void> {
    const button = this.page.getByRole('button', { name: act, exact: true });
    await button.and(this.page.locator('[aria-disabled=true]')).waitFor();
    await this.page.locator(`[id="${await button.getAttribute('aria-describedby')}"]`, { hasText: why }).waitFor();
  }

  async close(): Promise<void> {
    this.visitor.expectQuiet();
    await this.visitor.close();
  }
}
