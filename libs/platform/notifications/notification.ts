export const RECIPIENT_KINDS = ['staff', 'beneficiary'] as const;
export type RecipientKind = (typeof RECIPIENT_KINDS)[number];

/** `simulated`: written to the log in place of a provider; outside the demonstration that meets no obligation. */
export const NOTIFICATION_STATES = ['pending', 'leased', 'sent', 'simulated', 'failed', 'cancelled'] as const;
export type NotificationState = (typeof NOTIFICATION_STATES)[number];

/** Ids, dates, references and codes; never a name, a number or an address of a person. */
export type NoticeParams = Readonly<Record<string, string | number>>;

/** What somebody is to be told. The sender finds the address by the recipient's id. */
export interface Notice {
  /** Unset for a notice that no deadline caused; those with one are unique by deadline, stage, generation, recipient and channel. */
  readonly deadlineId?: string;
  readonly subject: { readonly type: string; readonly id: string };
  readonly stage: string;
  readonly generation?: number;
  readonly recipient: { readonly kind: RecipientKind; readonly id: string };
  /** `inbox` for staff; for a beneficiary the means agreed, by its name. */
  readonly channel: string;
  /** A key of the notices in `@sanad/messages`. */
  readonly template: string;
  readonly params: NoticeParams;
}
