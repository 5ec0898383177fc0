/** The definite article at the head of a word that is long enough to stand without it. Folded by `foldHamza`. */
export const ARTICLE = /^ال(?=..)/;
