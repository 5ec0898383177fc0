export const PAGE_NUMBER = /^(?:صفحة\s*)?[-–(]?\s*\d{1,3}\s*(?:(?:من|\/|of)\s*\d{1,3})?\s*[-–)]?$/u;
