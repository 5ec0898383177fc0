import { Injectable, Logger } from '@nestjs/common';
import type { AssociationId } from '@sanad/kernel';
import type { NoticeParams, RecipientKind } from './notification';

/** A notice on its way out. */
export interface OutgoingMessage {
  /** The notification's id: the idempotency key, for a provider that honours one. */
  readonly key: string;
  readonly association: AssociationId;
  readonly recipient: { readonly kind: RecipientKind; readonly id: string };
  readonly channel: string;
  readonly template: string;
  readonly params: NoticeParams;
}

export interface Receipt {
  /** `simulated` when nobody outside has received anything. */
  readonly state: 'sent' | 'simulated';
  /** The provider's own number of the message. */
  readonly providerId: string;
}

/** Why a message could not be carried, in words that quote nobody's data: they go into the log. */
export class DeliveryError extends Error {
  override readonly name = 'DeliveryError';
}

/** Carries a message to a person. Without a provider's idempotency a message may arrive twice: at least once, never lost. */
export abstract class MessageDriver {
  /** @throws whatever the provider says no with; the message is tried again later. */
  abstract send(message: OutgoingMessage): Promise<Receipt>;
}

/** Writes to the log that a message would have gone out: ids and codes, nobody's data. What it carries counts as simulated. */
@Injectable()
export class LogDriver extends MessageDriver {
  private readonly logger = new Logger('notifications');

  async send({ key, recipient, channel, template }: OutgoingMessage): Promise<Receipt> {
    this.logger.log({ notification: key, template, channel, recipient: `${recipient.kind} ${recipient.id}` });
    return { state: 'simulated', providerId: `log:${key}` };
  }
}
