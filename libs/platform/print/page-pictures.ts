import { Logger } from '@nestjs/common';
import { Refusal } from '@sanad/messages';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { confined, ConfinedError, type Confines } from '../confined';

// Beside the sources the program is here, and in the build beside the programs.
const beside = join(__dirname, 'pager.cjs');
const PROGRAM = existsSync(beside) ? beside : join(__dirname, '../../libs/platform/print/pager.cjs');

const CONFINES: Confines = {
  milliseconds: 15_000,
  heapMegabytes: 128,
  megabytes: 512,
  answerBytes: 8 * 1024 * 1024,
};
const MOST_AT_ONCE = 2;
const MOST_WAITING = 16;

/**
 * Pages of a PDF as pictures, drawn in a process of its own for each: a file that nobody trusts reaches no parser of ours, and no
 * browser's. What comes back is a stranger's word all the same, and is shown as a picture alone.
 */
export class PagePictures {
  private readonly logger = new Logger(PagePictures.name);
  private readonly waiting: (() => void)[] = [];
  private busy = 0;

  constructor(private readonly confines: Partial<Confines> = {}) {}

  /** One page, counted from 1, as SVG. @throws Refusal `print.page_undrawn`, `print.busy` */
  async draw(pdf: Uint8Array, page: number): Promise<Buffer> {
    if (!Number.isSafeInteger(page) || page < 1) throw new Refusal('print.page_undrawn');
    await this.turn();
    try {
      const drawn = await confined([PROGRAM, String(page)], pdf, { ...CONFINES, ...this.confines });
      if (!drawn.subarray(0, 5).equals(SVG)) throw new Refusal('print.page_undrawn');
      return drawn;
    } catch (error) {
      if (!(error instanceof ConfinedError)) throw error;
      this.logger.warn({ message: 'a page was not drawn', page, overrun: error.overrun, code: error.code });
      throw new Refusal('print.page_undrawn');
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.busy--;
    }
  }

  private async turn(): Promise<void> {
    if (this.busy < MOST_AT_ONCE) this.busy++;
    else if (this.waiting.length < MOST_WAITING) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else throw new Refusal('print.busy');
  }
}

const SVG = Buffer.from('<svg ');
