import { isIP } from 'node:net';
import type { OnModuleDestroy } from '@nestjs/common';
import type { Transporter } from 'nodemailer';
import type SMTPPool from 'nodemailer/lib/smtp-pool';
import { DeliveryError, type Receipt } from '../notifications/driver';
import { MailTransport, type OutgoingMail } from './transport';

// Together within the time that a lease leaves to a message once it has begun.
const CONNECTS_WITHIN_MS = 5_000;
const ANSWERS_WITHIN_MS = 20_000;
const CONNECTIONS = 2;

export interface SmtpOptions {
  /** `smtp://user:password@host:587` or `smtps://…:465`. */
  readonly url: string;
  /** `Sanad <sanad@example.org>` */
  readonly from: string;
}

/** Over SMTP. A 250 of the server counts as sent; that somebody never read it is recorded by a person. */
export class SmtpTransport extends MailTransport implements OnModuleDestroy {
  private constructor(
    private readonly transporter: Transporter<SMTPPool.SentMessageInfo>,
    private readonly from: { name: string; address: string },
  ) {
    super();
  }

  /** The mailer is read here: a process that sends nothing does not pay for it. */
  static async to({ url, from }: SmtpOptions): Promise<SmtpTransport> {
    const { createTransport } = await import('nodemailer');
    const transporter = createTransport({
      ...serverOf(url),
      pool: true,
      maxConnections: CONNECTIONS,
      connectionTimeout: CONNECTS_WITHIN_MS,
      greetingTimeout: CONNECTS_WITHIN_MS,
      socketTimeout: ANSWERS_WITHIN_MS,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    return new SmtpTransport(transporter, addressOf(from));
  }

  async carry({ key, to, sender, subject, text, html }: OutgoingMail): Promise<Receipt> {
    const { address, name } = this.from;
    const sent = await this.transporter
      .sendMail({
        from: { name: sender ?? name, address },
        // As an object: nothing in it is read as a list of addresses.
        to: { name: '', address: to },
        ...{ subject, text, html, messageId: `<${key}@${address.split('@').at(-1)}>` },
        // Nobody's holiday notice is wanted (RFC 3834).
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
      .catch((error: unknown) => {
        throw new DeliveryError(`smtp ${codeOf(error)}`);
      });
    return { state: 'sent', providerId: sent.messageId };
  }

  onModuleDestroy(): void {
    this.transporter.close();
  }
}

/** Without TLS nothing goes further than this machine. */
export function serverOf(
  url: string,
): Pick<SMTPPool.Options, 'host' | 'port' | 'secure' | 'requireTLS' | 'ignoreTLS' | 'auth'> {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  const host = hostname.replace(/^\[|\]$/g, '');
  return {
    host,
    port: Number(port) || (secure ? 465 : 587),
    secure,
    requireTLS: !secure && !isLoopback(host),
    ...(username && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
  };
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

function addressOf(from: string): { name: string; address: string } {
  const [, name = '', address] = /^(.*?)\s*<([^<>]+)>$/.exec(from) ?? [undefined, '', from];
  return { name: name.replace(/^"|"$/g, ''), address: address!.trim() };
}

/** What servers and sockets say quotes addresses; their codes do not. */
function codeOf(error: unknown): string {
  const { responseCode, code } = error as { responseCode?: number; code?: string };
  return String(responseCode ?? code ?? 'failed');
}
