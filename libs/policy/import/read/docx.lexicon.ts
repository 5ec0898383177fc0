/** How a cell begins that names a fact of the document, folded: «رقم الإصدار», «تاريخ الاعتماد:». Whatever ends with a colon names something. */
export const NAMES_A_FACT =
  /:\s*$|^(?:ال)?(?:رقم|رمز|تاريخ|اسم|عنوان|جهه|اداره|اصدار|نسخه|هاتف|جوال|بريد|فاكس|موقع|ترخيص|مالك|معد|مراجع|معتمد)(?: |$)/u;
