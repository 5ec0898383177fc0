import { Inject, Injectable } from '@nestjs/common';
import type { AccountId, AssociationId } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';
import { rows } from '../db/sql';
import type { PlatformOp } from '../op';
import { foldEmail } from './accounts';
import { Attempts, ATTEMPT_WINDOW_MINUTES } from './attempts';
import { Factors } from './factors';
import { IDENTITY_OPTIONS, type IdentityOptions } from './identity.options';
import type { IdentityProvider } from './identity-providers';
import type { OidcIdentity } from './oidc.client';
import { Sessions, type OpenedSession } from './sessions';

const TRIES_PER_ADDRESS = 50;

/** Opens sessions on the word of a provider. */
@Injectable()
export class OidcDoor {
  constructor(
    private readonly attempts: Attempts,
    private readonly factors: Factors,
    private readonly sessions: Sessions,
    @Inject(IDENTITY_OPTIONS) private readonly options: IdentityOptions,
  ) {}

  async takeTry(op: PlatformOp, address: string): Promise<void> {
    if (await this.attempts.take(op, 'oidc', address, TRIES_PER_ADDRESS)) return;
    throw new Refusal('session.too_many_attempts', { minutes: ATTEMPT_WINDOW_MINUTES });
  }

  /** Undefined when the person is none of the association's members. @throws Refusal `session.enrolment_by_password` */
  async open(
    op: PlatformOp,
    { association, acceptedFactors }: IdentityProvider,
    { email, emailVerified, means }: OidcIdentity,
    agent: string | undefined,
  ): Promise<OpenedSession | undefined> {
    const account = email && emailVerified ? await memberOf(op, association, email) : undefined;
    if (!account) {
      op.record({ action: 'session.rejected', subject: { type: 'account', id: 'unknown' }, detail: { association } });
      return undefined;
    }
    const counts = means.some((one) => acceptedFactors.includes(one));
    const hasFactor = (await this.factors.methods(op, account)).length > 0;
    if (!counts && !hasFactor && this.options.secondFactors === 'required')
      throw new Refusal('session.enrolment_by_password');
    const stage = counts ? 'complete' : 'factor';
    return this.sessions.open(op, account, association, { stage, bound: true, confirmed: false, agent });
  }
}

async function memberOf(op: PlatformOp, association: AssociationId, email: string): Promise<AccountId | undefined> {
  const [found] = await rows<{ id: AccountId }>(
    op.db,
    `SELECT a.id FROM account a JOIN membership m ON m.account_id = a.id
     WHERE a.email = $1 AND a.disabled_at IS NULL AND m.association_id = $2
       AND m.starts_at <= $3 AND (m.ends_at IS NULL OR m.ends_at > $3)`,
    [foldEmail(email), association, op.now],
  );
  return found?.id;
}
