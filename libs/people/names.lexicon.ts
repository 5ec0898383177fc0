/** The definite article at the head of a word that is long enough to stand without it. Folded by `foldHamza`. */
export const ARTICLE = /^ال(?=..)/;

/** «عبد الله» is one name, however it is written. */
export const SERVANT = /(^| )(عبد) (?=\S)/g;

/** Between two names, and before one. Folded by `foldHamza`, without the article. */
export const BETWEEN = /^(بن|ابن|بنت|ابو|ام|ال)$/;

/** What is written together with the word that follows. */
export const JOINED = /^[ولب](?=...)/;
