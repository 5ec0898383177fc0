import { signatureItem, type NoticeTemplate } from '@sanad/messages';
import type { NoticeParams } from '@sanad/platform';
import { missingItems, standingAttestation, type Dossier } from './case-file';

/** The itemised receipt of what the applicant still owes; the signature is one of the items. */
export function receiptOf(dossier: Dossier): { template: NoticeTemplate; params: NoticeParams } {
  const { effective } = dossier.policy;
  const labels = missingItems(dossier.items).map(({ label }) => label);
  const signature = effective.hasStep('attestation') && !standingAttestation(dossier);
  const named = (word: string): string[] => [...labels, ...(signature ? [word] : [])];
  const ceiling = effective.ceilingOn('requestResponse') !== undefined;
  return {
    template: ceiling ? 'intake.items_missing_ceiling' : 'intake.items_missing',
    params: { itemsAr: named(signatureItem.ar).join('، '), itemsEn: named(signatureItem.en).join(', ') },
  };
}
