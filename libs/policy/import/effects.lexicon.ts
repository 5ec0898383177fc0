/** Goals about what people think; nothing of it can be recorded. */
export const OPINION = /ثقه|انتماء|انطباعات|قناعات/u;

/** A right that no one may be punished for using. */
export const RIGHT = /حق من حقوق|(?:لا|وليس|وليست) لل?عقاب|لا يجوز|يحظر|يمنع/u;

/** What a preamble promises rather than tells. */
export const PROMISE = /مراجعتها|معالجه (?:ال)?تقصير|تحديث|تعميمها|تلتزم/u;
