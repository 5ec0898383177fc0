/** One billion riyals. No association compensates more, and every sum below it is exact in each language an amount passes through. */
export const MOST_HALALAS = 100_000_000_000n;

const HALALAS_IN_RIYAL = 100n;

/** Whole halalas in digits alone, as they travel and as the database keeps them. */
export const HALALAS = /^[1-9][0-9]{0,11}$/;

/** @returns undefined for what is no amount, or lies beyond the bound */
export function halalasOf(digits: string): bigint | undefined {
  if (!HALALAS.test(digits)) return undefined;
  const halalas = BigInt(digits);
  return halalas <= MOST_HALALAS ? halalas : undefined;
}

const ARABIC_DIGIT = /[٠-٩۰-۹]/g;
const RIYALS = /^([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,10})(?:\.([0-9]{1,2}))?$/;

/**
 * An amount as people type it, in riyals: Arabic or Latin digits, thousands set apart or not, halalas after the point. Never through a
 * floating number. @returns halalas; undefined for what is no amount, nothing, or beyond the bound
 */
export function parseRiyals(typed: string): bigint | undefined {
  const folded = typed
    .replace(ARABIC_DIGIT, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replaceAll('٫', '.')
    .replaceAll('٬', ',')
    .trim();
  const [, whole, part = ''] = RIYALS.exec(folded) ?? [];
  if (whole === undefined) return undefined;
  const halalas = BigInt(whole.replaceAll(',', '')) * HALALAS_IN_RIYAL + BigInt(part.padEnd(2, '0'));
  return halalas > 0n && halalas <= MOST_HALALAS ? halalas : undefined;
}

/** «1,250.05»: thousands set apart, and the halalas always there. */
export function inRiyals(halalas: bigint): string {
  const whole = (halalas / HALALAS_IN_RIYAL).toString().replace(/\B(?=(?:[0-9]{3})+$)/g, ',');
  return `${whole}.${(halalas % HALALAS_IN_RIYAL).toString().padStart(2, '0')}`;
}

/** How many approve amounts up to so many riyals; without a limit, whatever lies above the other steps. */
export interface Tier {
  readonly upTo?: number;
  readonly approvers: number;
}

/** The amount of the highest step; nothing where there is none. */
export function mostApproved(tiers: readonly Tier[]): bigint {
  return BigInt(Math.max(0, ...tiers.map(({ upTo = 0 }) => upTo))) * HALALAS_IN_RIYAL;
}

/** How many approve an amount; `beyond` where it lies above every step that was added. */
export function approversOf(tiers: readonly Tier[], halalas: bigint): number | 'beyond' {
  const limited = tiers.filter((tier): tier is Required<Tier> => tier.upTo !== undefined);
  const reached = limited
    .filter(({ upTo }) => BigInt(upTo) * HALALAS_IN_RIYAL >= halalas)
    .reduce<Required<Tier> | undefined>((least, tier) => (least && least.upTo <= tier.upTo ? least : tier), undefined);
  const found = reached ?? tiers.find(({ upTo }) => upTo === undefined);
  return found?.approvers ?? 'beyond';
}
