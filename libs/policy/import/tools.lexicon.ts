import type { ToolKind } from '../schema/vocabulary';

/** What a tool is by the first of its words (folded). A guide of a policy is a guide. */
export const KINDS: readonly (readonly [ToolKind, RegExp])[] = [
  ['BYLAW', /^(?:ال)?لائحه (?:ال)?اساسي|^(?:ال)?لايحه (?:ال)?اساسي|^(?:ال)?نظام (?:ال)?اساسي/u],
  ['GUIDE', /^(?:ال)?(?:دليل|ادله|كتيب)/u],
  ['POLICY', /^(?:ال)?(?:سياسه|سياسات|لائحه|لايحه|ميثاق|ضوابط)/u],
  ['FORM', /^(?:ال)?(?:نموذج|نماذج|استماره|طلب)/u],
];

/** The first word of a tool. */
export const FIRST_WORD = /^(?:ال)?(?:لائحه|لايحه|نظام|دليل|ادله|كتيب|سياسه|سياسات|ميثاق|ضوابط|نموذج|نماذج|استماره)$/u;
