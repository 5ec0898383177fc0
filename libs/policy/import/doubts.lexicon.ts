export const HIJRI_MARK = /هـ|هجري/u;

export const GREGORIAN_MARK = /م(?!\p{L})|ميلادي/u;
