import type { PolicyDocument } from '../schema/document';

export const NO_TERM: PolicyDocument['terms'] = {
  beneficiary: 'other',
  forms: { singular: 'مستفيد', plural: 'مستفيدون', pluralOblique: 'مستفيدين', gender: 'masculine' },
};
