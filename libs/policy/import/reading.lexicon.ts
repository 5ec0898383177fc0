export const JOINED = '[وف]?[بكل]?(?:ال|ل)?';
