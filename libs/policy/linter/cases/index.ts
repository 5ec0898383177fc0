import type { FindingCode } from '@sanad/messages';
import { approvalCases, reviewCases, supersessionCases } from './approval';
import type { Case } from './case';
import { compensationCases, complaintCases, satisfactionCases } from './chapters';
import { deadlineCases, floorCases, speedCases } from './deadlines';
import { attestationCases, channelCases, committeeCases, contactCases, deliveryCases, toolCases } from './handling';
import { authorityCases, licenceCases, nameCases, termCases } from './identity';
import { contentsCases, textCases } from './wording';

/** Each finding with what makes it appear; a finding without cases does not compile. */
export const cases: Record<FindingCode, Case> = {
  ...nameCases,
  ...termCases,
  ...licenceCases,
  ...authorityCases,
  ...approvalCases,
  ...supersessionCases,
  ...reviewCases,
  ...floorCases,
  ...deadlineCases,
  ...speedCases,
  ...attestationCases,
  ...toolCases,
  ...deliveryCases,
  ...committeeCases,
  ...channelCases,
  ...contactCases,
  ...compensationCases,
  ...complaintCases,
  ...satisfactionCases,
  ...contentsCases,
  ...textCases,
};
