import { signatureItem, type NoticeTemplate } from '@sanad/messages';
import type { NoticeParams } from '@sanad/platform';
import { missingItems, standingAttestation, type Dossier } from './case-file';

/** The itemised receipt of what the applicant still owes; the signature is one of the items. Nothing is owed with a question. */
export function receiptOf(dossier: Dossier): { template: NoticeTemplate; params: NoticeParams } {
  const params = owedBy(dossier);
  if (dossier.file.kind !== 'supportRequest' || params.itemsAr === '')
    return { template: 'intake.received', params: {} };
  return { template: hasCeiling(dossier) ? 'intake.items_missing_ceiling' : 'intake.items_missing', params };
}

/** What is asked for afterwards. Only a ceiling that was stopped stands still meanwhile: under a floor alone no time is promised to. */
export function askingOf(dossier: Dossier): { template: NoticeTemplate; params: NoticeParams } {
  const standsStill = hasCeiling(dossier) && dossier.file.pausedAt !== null;
  return {
    template: standsStill ? 'intake.items_asked_ceiling' : 'intake.items_asked',
    params: owedBy(dossier),
  };
}

/** What a request lacks on the applicant's side, in both languages; empty where it lacks nothing. */
export function owedBy(dossier: Dossier): { itemsAr: string; itemsEn: string } {
  const labels = missingItems(dossier.items).map(({ label }) => label);
  const signature = dossier.policy.effective.hasStep('attestation') && !standingAttestation(dossier);
  const named = (word: string): string[] => [...labels, ...(signature ? [word] : [])];
  return { itemsAr: named(signatureItem.ar).join('، '), itemsEn: named(signatureItem.en).join(', ') };
}

const hasCeiling = ({ policy }: Dossier): boolean => policy.effective.ceilingOn('requestResponse') !== undefined;
