/** As written: the words that do away with what was before, and what they do away with. */
export const REPLACES =
  /(?:تحل|يحل|حلت)\s+(?:هذه\s+\S+\s+)?محل\s+(?<what>[^.؛]+)|(?:^|\s)و?(?:تُلغي|تلغي|تُلغى|تلغى|يلغى|ألغيت|يُلغى)\s+(?:بموجبها\s+|بها\s+|هذه\s+السياسة\s+)*(?<what2>[^.؛]+)/u;

export const WHOLE_CLASS = /^(?:جميع|كافه|كل|سائر|ما |اي )/u;

export const REVIEWED =
  /مراجعتها|تراجع (?:هذه )?(?:ال)?(?:سياسه|لايحه|لائحه)|(?:تتم|يتم|تجري|يجري) مراجع|مراجعه (?:هذه )?(?:ال)?سياسه|تاريخ (?:ال)?مراجعه|(?:ال)?مراجعه (?:ال)?قادمه/u;

/** What stood before under the same title, unnamed: «السياسة السابقة». */
export const OWN_BEFORE = /^(?:ال)?(?:سياسه|لائحه|اصدار|نسخه) (?:ال)?سابق|^ما سبق|^(?:جميع |كل )?ما (?:سبقها|يتعارض)/u;
