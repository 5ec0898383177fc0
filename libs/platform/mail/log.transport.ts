import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import type { Receipt } from '../notifications/driver';
import { MailTransport, type OutgoingMail } from './transport';

/**
 * Where no mail server is named, letters go nowhere: the log tells ids and codes alone, and what it carries counts as simulated. With a folder,
 * as beside the embedded demonstration, each letter is kept there too, for its owner alone, so that whoever tries the product out can follow a link.
 */
export class LogTransport extends MailTransport {
  private readonly logger = new Logger('mail');

  constructor(private readonly folder?: string) {
    super();
  }

  async carry(mail: OutgoingMail): Promise<Receipt> {
    if (this.folder) keep(this.folder, mail);
    this.logger.log({ mail: mail.key });
    return { state: 'simulated', providerId: `log:${mail.key}` };
  }
}

/** A message that both people and mail programs can read: UTF-8 as it stands, headers too (RFC 6532). Ids grow with time, and so do the names. */
function keep(folder: string, { key, to, subject, text }: OutgoingMail): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const head = [`To: ${to}`, `Subject: ${subject}`, 'MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8'];
  const message = [...head, 'Content-Transfer-Encoding: 8bit', '', text].join('\n');
  const file = join(folder, `${key}.eml`);
  writeFileSync(`${file}.part`, message, { mode: 0o600 });
  renameSync(`${file}.part`, file);
}
