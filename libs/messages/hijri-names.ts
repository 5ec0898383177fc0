/**
 * The English names of Hijri months as ICU spells them, Sha\u02bbban, with a sign in place of the ayn that the faces we print and
 * show with do not have; another face in the middle of a word stands apart.
 */
export const withPlainAyn = (text: string): string => text.replaceAll('\u02bb', '\u2019');
