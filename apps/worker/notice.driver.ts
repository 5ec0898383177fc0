import { Injectable } from '@nestjs/common';
import { CaseNotices } from '@sanad/intake';
import { noticeMail } from '@sanad/messages';
import { People } from '@sanad/people';
import {
  DeliveryError,
  LogDriver,
  MailTransport,
  MessageDriver,
  Ops,
  rows,
  system,
  type Op,
  type OutgoingMessage,
  type Receipt,
} from '@sanad/platform';

const JOB = 'notices.mail';

interface Addressed {
  /** Unset where no address is known. */
  readonly to?: string;
  readonly association: string;
  readonly params: OutgoingMessage['params'];
}

/** Carries notices by e-mail: to staff beside their inbox, to beneficiaries who agreed on that means. Other means go the way of the log. */
@Injectable()
export class NoticeDriver extends MessageDriver {
  private readonly log = new LogDriver();

  constructor(
    private readonly ops: Ops,
    private readonly people: People,
    private readonly notices: CaseNotices,
    private readonly transport: MailTransport,
  ) {
    super();
  }

  /** @throws DeliveryError without an address, so that the notice is tried again: somebody may enter one meanwhile */
  async send(message: OutgoingMessage): Promise<Receipt> {
    if (!goesByMail(message)) return this.log.send(message);
    const { to, association, params } = await this.addressed(message);
    if (!to) throw new DeliveryError('no e-mail address is known');
    const written = noticeMail(message.template, association, params);
    return this.transport.carry({ key: message.key, to, sender: association, ...written });
  }

  private async addressed({ association, recipient, params }: OutgoingMessage): Promise<Addressed> {
    const to = recipient.kind === 'staff' ? await this.staffAddress(recipient.id) : undefined;
    return this.ops.run(system(association, JOB), async (op) => ({
      to: to ?? (recipient.kind === 'beneficiary' ? await this.people.address(op, recipient.id, 'email') : undefined),
      association: await nameOf(op),
      params: {
        ...params,
        ...(typeof params['notice'] === 'string' && (await this.notices.words(op, params['notice']))),
      },
    }));
  }

  private async staffAddress(account: string): Promise<string | undefined> {
    const sql = 'SELECT email FROM account WHERE id = $1 AND disabled_at IS NULL';
    return this.ops.platform({ kind: 'system', id: JOB }, async (op) => {
      return (await rows<{ email: string }>(op.db, sql, [account]))[0]?.email;
    });
  }
}

function goesByMail({ recipient, channel }: OutgoingMessage): boolean {
  return recipient.kind === 'staff' ? channel === 'inbox' : channel === 'EMAIL';
}

async function nameOf(op: Op): Promise<string> {
  const [place] = await rows<{ name: string }>(op.db, 'SELECT name FROM association WHERE id = $1', [op.association]);
  return place!.name;
}
