import type { RefusalCode } from '@sanad/messages';

interface Place {
  readonly field: string;
  /** Unset where the field stands on the page that was sent. */
  readonly at?: string;
}

/** What is refused only when everything is sent, by the question that mends it. Other refusals are pages of their own. */
const PLACES: Readonly<Partial<Record<RefusalCode, Place>>> = {
  'people.name_empty': { field: 'name', at: 'form/name' },
  'people.id_number_invalid': { field: 'idNumber', at: 'form/identity' },
  'people.id_kind_missing': { field: 'idKind', at: 'form/identity' },
  'people.mobile_invalid': { field: 'mobile', at: 'form/mobile' },
  'complaints.request_not_opened': { field: 'requestReference', at: 'form/request' },
  'complaints.anonymity_off': { field: 'naming', at: 'form/naming' },
};

export const placeOf = (code: RefusalCode): Place | undefined => PLACES[code];
