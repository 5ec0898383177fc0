import {
  KeyRing,
  Links,
  Mail,
  MailSender,
  MailTransport,
  Ops,
  ResetLetters,
  type OutgoingMail,
  type Receipt,
} from '@sanad/platform';
import type { ApiWorld } from './api';

/** Beyond our walls: takes what the worker would send, and lets a person open it. */
export class Mailbox extends MailTransport {
  private readonly arrived: OutgoingMail[] = [];
  private readonly sender: MailSender;
  private readonly resets: ResetLetters;

  constructor({ app }: ApiWorld) {
    super();
    const [ops, ring] = [app.get(Ops), app.get(KeyRing)];
    this.sender = new MailSender(ops, ring, app.get(Links), this, 'https://sanad.example.org');
    this.resets = new ResetLetters(ops, ring, app.get(Mail));
  }

  carry(mail: OutgoingMail): Promise<Receipt> {
    this.arrived.push(mail);
    return Promise.resolve({ state: 'sent', providerId: mail.key });
  }

  /** What has come to this address since it was asked last, the worker's rounds done. */
  async of(address: string): Promise<OutgoingMail[]> {
    while ((await this.resets.answer()) > 0);
    while ((await this.sender.send()) > 0);
    const theirs = this.arrived.filter(({ to }) => to === address);
    for (const mail of theirs) this.arrived.splice(this.arrived.indexOf(mail), 1);
    return theirs;
  }

  /** The secret of the link in the newest letter to this address. */
  async token(address: string): Promise<string> {
    const letter = (await this.of(address)).at(-1);
    const token = /#([\w-]+)/.exec(letter?.text ?? '')?.[1];
    if (!token) throw new Error(`no link came to ${address}`);
    return token;
  }
}
