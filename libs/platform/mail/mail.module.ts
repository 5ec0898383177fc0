import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Links } from './links';
import { LogTransport } from './log.transport';
import { Mail } from './mail';
import { MailSender, PUBLIC_URL } from './sender';
import { SmtpTransport, type SmtpOptions } from './smtp.transport';
import { MailTransport } from './transport';

export interface SendingOptions {
  readonly publicUrl: string;
  /** Without a server letters go to the log. */
  readonly smtp?: SmtpOptions;
  /** Where they are kept then; see `LogTransport`. */
  readonly folder?: string;
}

/** Letters as rows, and the secrets of their links. */
@Global()
@Module({ providers: [Links, Mail], exports: [Links, Mail] })
export class MailModule {
  /** For the process that sends. */
  static sending({ publicUrl, smtp, folder }: SendingOptions): DynamicModule {
    const useFactory = (): MailTransport | Promise<MailTransport> =>
      smtp ? SmtpTransport.to(smtp) : new LogTransport(folder);
    return {
      module: MailModule,
      providers: [MailSender, { provide: PUBLIC_URL, useValue: publicUrl }, { provide: MailTransport, useFactory }],
      exports: [MailSender, MailTransport],
    };
  }
}
