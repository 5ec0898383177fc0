import type { Role } from '@config/roles';
import { createAccount, Ops, Passwords, setMembership } from '@sanad/platform';
import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import type { ApiWorld, Place } from '../world/api';

export const PASSWORD = 'نخلة عند البئر القديمة';

/** Somebody who is known and has a password, and no second factor yet. */
export async function known(
  world: ApiWorld,
  email: string,
  name: string,
  places: readonly Place[],
  ...roles: Role[]
): Promise<void> {
  const passwordHash = await world.app.get(Passwords).hash(PASSWORD);
  await world.app.get(Ops).platform({ kind: 'system', id: 'test' }, async (op) => {
    const platformRoles = places.length > 0 ? [] : roles;
    const account = await createAccount(op, { email, name, passwordHash, platformRoles });
    for (const { id: association } of places) await setMembership(op, { account, association, roles });
  });
}

/** The first step of signing in, in Arabic, from wherever the page is. */
export async function givePassword(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.getByLabel('البريد الإلكتروني').fill(email);
  await page.getByLabel('كلمة المرور', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'تسجيل الدخول' }).click();
}

/** The authenticator application of a person: its secret comes from the page, its codes go back to it. */
export class App {
  private secret = '';

  constructor(private readonly clock: () => Date = () => new Date()) {}

  /** `steps` of half a minute from now. A code serves once, so each use asks for a later one. */
  code(steps = 0): string {
    const timestamp = this.clock().getTime() + steps * 30_000;
    return new TOTP({ secret: Secret.fromBase32(this.secret) }).generate({ timestamp });
  }

  /** Takes the secret in letters from the page that shows it. */
  async take(page: Page): Promise<void> {
    this.secret = (await page.getByLabel('المفتاح، عند تعذّر التصوير').inputValue()).replace(/\s/g, '');
  }

  /** From the page of the first enrolment to the product, the recovery codes kept; answers with these. */
  async enrol(page: Page): Promise<string[]> {
    await page.getByRole('button', { name: 'متابعة' }).click();
    await this.take(page);
    await page.getByLabel('الرمز الظاهر في التطبيق').fill(this.code());
    await page.getByRole('button', { name: 'تفعيل' }).click();
    const codes = await keptCodes(page);
    await page.getByRole('button', { name: 'إتمام' }).click();
    return codes;
  }
}

async function keptCodes(page: Page): Promise<string[]> {
  await page.getByLabel('تم حفظ الرموز في مكان آمن').check();
  return page.locator('.codes li').allInnerTexts();
}
