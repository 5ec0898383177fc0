import type { Subject } from '../schema/vocabulary';
import { stem } from './reading';

/** What a tool or a superseded policy is about, by the words of its name (folded); the first that fits. */
export const SUBJECTS: readonly (readonly [Subject, RegExp])[] = [
  ['socialResearch', /(?:بحث|باحث)\S* (?:ال)?اجتماعي/u],
  ['volunteering', stem('تطوع', 'متطوع')],
  ['aidDisbursement', stem('صرف', 'مساعد', 'اعان')],
  ['partners', stem('شركا', 'شراك', 'شريك')],
  ['governance', stem('لايحه', 'لائحه', 'حوكم', 'نظام (?:ال)?اساس')],
  ['serviceRequest', /طلب (?:ال)?(?:خدم)/u],
  ['support', stem('دعم')],
  ['beneficiaryRelations', /علاق\S* (?:مع )?(?:ال|ب)?(?:مستفيد|مستخدم|اعضاء|مساهم|عملاء)/u],
];
