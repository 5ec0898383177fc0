import type { CivilDate } from '@sanad/business-time';

const RIYADH = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Riyadh' });

/** The day on the wall calendar of an association. */
export const dateOf = (at: Date): CivilDate => RIYADH.format(at);
