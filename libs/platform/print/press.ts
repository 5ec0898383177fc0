import { Refusal } from '@sanad/messages';
import { fork, type ChildProcess } from 'node:child_process';

export interface PressOptions {
  /** The program. */
  readonly script: string;
  /** The folder with the templates. */
  readonly templates: string;
  /** How long one letter may take. */
  readonly withinMs: number;
  /** What the process may use of the memory. */
  readonly megabytes: number;
}

export interface Sheet {
  readonly template: string;
  /** JSON. */
  readonly data: string;
}

type Answer = { readonly pdf: Uint8Array } | { readonly failed: string };

/** Nothing of ours goes along. Packages of templates are loaded through a proxy that does not exist. */
const ENVIRONMENT = { HTTPS_PROXY: 'http://127.0.0.1:9', HTTP_PROXY: 'http://127.0.0.1:9', NO_PROXY: '' };

/** One process that sets letters, one at a time. What hangs in it or breaks it ends it, and is no longer there. */
export class Press {
  private readonly child: ChildProcess;

  constructor(private readonly options: PressOptions) {
    const { script, templates, megabytes } = options;
    this.child = fork(script, [templates, String(megabytes), String(process.pid)], {
      env: ENVIRONMENT,
      execArgv: ['--max-old-space-size=128'],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.child.on('error', () => undefined);
    this.rest();
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  get isAlive(): boolean {
    const { exitCode, signalCode, killed, connected } = this.child;
    return exitCode === null && signalCode === null && !killed && connected;
  }

  /** @throws Refusal `print.too_long`, `print.broken`; Error where the template does not take the data */
  async set(sheet: Sheet): Promise<Buffer> {
    this.work();
    try {
      const answer = await this.answerTo(sheet);
      if ('failed' in answer) throw new Error(`${sheet.template}: ${answer.failed}`);
      return Buffer.from(answer.pdf);
    } finally {
      this.rest();
    }
  }

  end(): void {
    this.child.kill('SIGKILL');
  }

  private answerTo(sheet: Sheet): Promise<Answer> {
    const { child } = this;
    return new Promise<Answer>((resolve, reject) => {
      const broken = (): void => done(() => reject(new Refusal('print.broken', {}, sheet.template)));
      const answered = (answer: Answer): void => done(() => resolve(answer));
      const late = setTimeout(() => {
        this.end();
        done(() => reject(new Refusal('print.too_long', {}, sheet.template)));
      }, this.options.withinMs);
      const done = (settle: () => void): void => {
        clearTimeout(late);
        child.off('exit', broken).off('error', broken).off('message', answered);
        settle();
      };
      child.once('exit', broken).once('error', broken).once('message', answered);
      child.send(sheet, (error) => error && broken());
    });
  }

  /** Only a press at work keeps the process that uses it from ending. */
  private work(): void {
    this.child.ref();
    this.child.channel?.ref();
  }

  private rest(): void {
    this.child.unref();
    this.child.channel?.unref();
  }
}
