import type { Finding } from '../finding';
import type { PolicyDocument } from '../schema/document';
import {
  approvalFactsMissing,
  approvalMissing,
  meetingNumberMissing,
  reviewWithoutDate,
  supersessionOfOtherType,
} from './approval';
import { approvalDate } from './approval-date';
import { complaintSpeed, noConnective, satisfactionInterval, satisfactionWithoutMethod } from './chapters';
import { contactsDisagree, twoInOneLine } from './channels';
import { deciderUnnamed, severalCommitteeNames } from './committees';
import { contentsDiffer } from './contents';
import { textDamaged, unfilledTemplate, unreadableText } from './damage';
import { differsFromText, floorAboveCeiling, floorAsResponseTime, speedAgainstFloor, startUnstated } from './deadlines';
import { authorityMissing, authorityOldAndNew, licenceMissing } from './licence';
import { namesDiffer, shortForm } from './names';
import type { LintRule } from './rule';
import { deliveryMissing, officerUnsupported, signerOpen } from './steps';
import { templateWords } from './template';
import { severalTerms } from './terms';

/** Every rule, in the order in which findings are shown: who, by whose approval, how, then the text as a text. */
export const lintRules: readonly LintRule[] = [
  namesDiffer,
  shortForm,
  severalTerms,
  licenceMissing,
  authorityMissing,
  authorityOldAndNew,
  approvalMissing,
  approvalDate,
  meetingNumberMissing,
  approvalFactsMissing,
  supersessionOfOtherType,
  reviewWithoutDate,
  floorAsResponseTime,
  startUnstated,
  floorAboveCeiling,
  differsFromText,
  speedAgainstFloor,
  signerOpen,
  officerUnsupported,
  deliveryMissing,
  deciderUnnamed,
  severalCommitteeNames,
  twoInOneLine,
  contactsDisagree,
  noConnective,
  complaintSpeed,
  satisfactionWithoutMethod,
  satisfactionInterval,
  contentsDiffer,
  textDamaged,
  unfilledTemplate,
  templateWords,
  unreadableText,
];

/** What is doubtful, missing or broken in a policy, from its data alone. Decisions do not silence it: see `blocking`. */
export function lint(document: PolicyDocument): Finding[] {
  return lintRules.flatMap((rule) => rule(document));
}
