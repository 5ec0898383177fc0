import type { RefusalText } from '../refusal';
import { associationRefusals } from './associations';
import { circulationRefusals } from './circulation';
import { boardRefusals } from './board';
import { committeeRefusals } from './committee';
import { appealRefusals } from './appeals';
import { compensationRefusals } from './compensation';
import { committeeConductRefusals } from './committee-conduct';
import { complaintRefusals } from './complaints';
import { deadlineRefusals } from './deadlines';
import { documentRefusals } from './documents';
import { draftRefusals } from './drafts';
import { faxRefusals } from './faxes';
import { identityRefusals } from './identity';
import { intakeRefusals } from './intake';
import { noteRefusals } from './notes';
import { invitationRefusals } from './invitations';
import { localRefusals } from './local';
import { peopleRefusals } from './people';
import { platformRefusals } from './platform';
import { portalRefusals } from './portal';
import { policyAnswerRefusals } from './policy-answers';
import { policyRefusals } from './policy';
import { policyEditRefusals } from './policy-edits';
import { policyVersionRefusals } from './policy-versions';
import { portalSiteRefusals } from './portal-site';
import { printRefusals } from './print';
import { replayRefusals } from './replay';
import { staffRefusals } from './staff';
import { templateRefusals } from './templates';
import { timeRefusals } from './time';

/** Every refusal of the product: its kind, its Arabic and its English. Each chapter has one file; a code is `chapter.what_is_wrong`. */
export const refusals = {
  ...associationRefusals,
  ...circulationRefusals,
  ...boardRefusals,
  ...committeeRefusals,
  ...committeeConductRefusals,
  ...complaintRefusals,
  ...faxRefusals,
  ...appealRefusals,
  ...compensationRefusals,
  ...deadlineRefusals,
  ...documentRefusals,
  ...draftRefusals,
  ...identityRefusals,
  ...intakeRefusals,
  ...noteRefusals,
  ...invitationRefusals,
  ...localRefusals,
  ...peopleRefusals,
  ...platformRefusals,
  ...policyAnswerRefusals,
  ...policyEditRefusals,
  ...policyRefusals,
  ...policyVersionRefusals,
  ...portalSiteRefusals,
  ...portalRefusals,
  ...printRefusals,
  ...replayRefusals,
  ...staffRefusals,
  ...templateRefusals,
  ...timeRefusals,
} as const satisfies Record<string, RefusalText>;

export type RefusalCode = keyof typeof refusals;
