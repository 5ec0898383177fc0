/** The Arabic words by which a text names a department, folded by `foldArabic`. */

/** Begins the name, behind «و» or a preposition: «وعلى إدارة …», «لقسم …». */
export const DEPARTMENT_WORD = /^و?[بلك]?(?:ال)?(?:اداره|قسم|وحده)$/;
/** What stands before the word itself. */
export const DEPARTMENT_CLITICS = /^و?[بلك]?(?=(?:ا?ل)?(?:[إأا]دار[ةه]|قسم|وحد[ةه])$)/u;
/** Before the word it is something else: the board, or the running of a thing. */
export const NO_DEPARTMENT_BEFORE = /^[وفبكل]*(?:ال)?(?:مجلس|رئيس|عضو|اعضاء|تحت|سياسه|سياسات|لائحه|دليل|نظام|اجراءات)$/;
/** Behind the word it is the whole house, and no part of it. */
export const WHOLE_HOUSE = /^(?:الجمعيه|الم[وؤ]سسه|العامه|الواحده|الاداريه|التنظيميه)$/;
/** Open a name and are themselves without «ال»: «قسم خدمات …», «إدارة شؤون …». */
export const OPENS_NAME = /^(?:ش[وؤ]ون|خدمه|خدمات|رعايه|علاقات|تنميه|تقنيه|متابعه|بحث)$/;
export const DEFINITE = /^ال.{2,}/;
export const JOINED = /^وال.{2,}/;
