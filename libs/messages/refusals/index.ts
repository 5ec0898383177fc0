import type { RefusalText } from '../refusal';
import { committeeRefusals } from './committee';
import { deadlineRefusals } from './deadlines';
import { identityRefusals } from './identity';
import { intakeRefusals } from './intake';
import { invitationRefusals } from './invitations';
import { localRefusals } from './local';
import { peopleRefusals } from './people';
import { platformRefusals } from './platform';
import { policyAnswerRefusals } from './policy-answers';
import { policyRefusals } from './policy';
import { policyVersionRefusals } from './policy-versions';
import { staffRefusals } from './staff';
import { timeRefusals } from './time';

/** Every refusal of the product: its kind, its Arabic and its English. Each chapter has one file; a code is `chapter.what_is_wrong`. */
export const refusals = {
  ...committeeRefusals,
  ...deadlineRefusals,
  ...identityRefusals,
  ...intakeRefusals,
  ...invitationRefusals,
  ...localRefusals,
  ...peopleRefusals,
  ...platformRefusals,
  ...policyAnswerRefusals,
  ...policyRefusals,
  ...policyVersionRefusals,
  ...staffRefusals,
  ...timeRefusals,
} as const satisfies Record<string, RefusalText>;

export type RefusalCode = keyof typeof refusals;
