import { type ModuleName } from '../schema/vocabulary';

export const SENT_ELSEWHERE =
  /(?:تشكل|تعد|تعتبر|هي) (?<first>(?:انظمه|نظام|لوائح|سياسه|العقود) .{2,40}?) (?:ال)?(?:مصدر|مرجع|اساس)|(?:يرجع|ترجع|يحال|تحال|تخضع|يخضع|تطبق|وفق|وفقا) (?:\S+ ){0,6}?(?:الي |ل|في شانها |بشانها )?(?<second>ل?(?:انظمه|نظام|لائحه|لايحه|سياسه|دليل) \S+(?: \S+){0,3})/u;

export const QUESTIONS: Readonly<Partial<Record<ModuleName, RegExp>>> = {
  compensation: /تعويض|تقصير|(?:حدود )?(?:ال)?مسؤوليه/u,
  complaints: /خلاف|منازع|نزاع|شكوي|شكاوي/u,
};

export const LAM_OF_INSTRUMENT = /^ل(?=ل?\p{L}{4})/u;

export const INFORMING = /تقديم (?:ال)?معلومات|توفير (?:ال)?معلومات/u;
