import type { WrittenMail } from '@sanad/messages';
import type { Receipt } from '../notifications/driver';

/** A message as it goes out. */
export interface OutgoingMail extends WrittenMail {
  /** Of its row: a mailbox that knows the Message-ID made of it shows a repetition once. */
  readonly key: string;
  readonly to: string;
  /** In whose name it comes, beside the address of the installation. */
  readonly sender?: string;
}

/** Carries a message to a mailbox. What was carried twice bears the same Message-ID: at least once, never lost. */
export abstract class MailTransport {
  /** @throws DeliveryError with the server's code; the message is tried again later. */
  abstract carry(mail: OutgoingMail): Promise<Receipt>;
}
