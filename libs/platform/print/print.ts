import { type OnModuleDestroy } from '@nestjs/common';
import { letterWords, Refusal } from '@sanad/messages';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Letter } from './letter';
import { Press, type PressOptions } from './press';

/** Of the data of one letter; a policy with all its clauses is a tenth of it. */
const MOST_CHARACTERS = 4_000_000;
const MOST_PRESSES = 2;
const MOST_WAITING = 32;
const IDLE_MS = 60_000;

// Beside the sources the chapters are two folders up, and in the build beside the programs.
const above = join(__dirname, '../..');
const chapters = existsSync(join(above, 'platform/print')) ? above : join(above, 'libs');

const USUAL: PressOptions = {
  script: join(chapters, 'platform/print/typesetter.cjs'),
  templates: chapters,
  withinMs: 20_000,
  megabytes: 512,
};

/** What a template gets: the letter's own facts, and whatever else it asks for. Strings stay strings, whatever stands in them. */
export interface Printable {
  readonly letter: Letter;
}

/**
 * Typesetting, in processes of their own: they start with the first letter, stay for the next, and end when none has come for a minute. Equal
 * data makes equal bytes.
 */
export class Print implements OnModuleDestroy {
  private readonly options: PressOptions;
  private readonly free: Press[] = [];
  private readonly waiting: (() => void)[] = [];
  private busy = 0;
  private idle?: NodeJS.Timeout;

  constructor(options: Partial<PressOptions> = {}) {
    this.options = { ...USUAL, ...options };
  }

  /**
   * A letter as a PDF. The template is named by its place among the chapters, `policy/print/official`.
   * @throws Refusal `print.too_large`, `print.busy`, `print.too_long`, `print.broken`
   */
  async pdf(template: string, data: Printable): Promise<Buffer> {
    const json = whole(JSON.stringify({ ...data, words: letterWords[data.letter.language] }));
    if (json.length > MOST_CHARACTERS) throw new Refusal('print.too_large');
    await this.turn();
    let press: Press | undefined;
    try {
      press = this.ready();
      return await press.set({ template, data: json });
    } finally {
      this.pass(press);
    }
  }

  onModuleDestroy(): void {
    clearTimeout(this.idle);
    for (const press of this.free.splice(0)) press.end();
  }

  private async turn(): Promise<void> {
    if (this.busy < MOST_PRESSES) this.busy++;
    else if (this.waiting.length < MOST_WAITING) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else throw new Refusal('print.busy');
  }

  private ready(): Press {
    clearTimeout(this.idle);
    for (let press = this.free.pop(); press; press = this.free.pop()) if (press.isAlive) return press;
    return new Press(this.options);
  }

  private pass(press: Press | undefined): void {
    if (press?.isAlive) this.free.push(press);
    const next = this.waiting.shift();
    if (next) next();
    else this.busy--;
    this.idle = setTimeout(() => this.onModuleDestroy(), IDLE_MS).unref();
  }
}

/** Halves of pairs, as a text has them that was cut in the middle of a sign, are no Unicode: the sign for what is missing stands there. */
function whole(json: string): string {
  return json.replace(/(?<!\\)((?:\\\\)*)\\ud[89a-f][0-9a-f]{2}/g, '$1\\ufffd');
}
