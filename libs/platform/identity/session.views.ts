import { Injectable } from '@nestjs/common';
import { dayInRiyadh } from '@sanad/kernel';
import { demoMark } from '@sanad/messages';
import { Type } from 'class-transformer';
import { IsArray, IsDate, IsIn, IsString, IsUUID, ValidateNested } from 'class-validator';
import { KeyRing } from '../crypto/keyring';
import { rows } from '../db/sql';
import { IsDay } from '../http/day';
import { Nullable } from '../http/dto-schemas';
import type { PlatformOp } from '../op';
import { Ops } from '../ops.service';
import { AccessTable, STAGES, type Stage } from './access';
import type { Caller } from './caller';
import { csrfToken } from './csrf';
import { FACTOR_METHODS, Factors, type FactorMethod } from './factors';
import { PlaceChoiceView } from '../http/problem';
import { placesOf, type Place, type Workplace } from './places';

export class AccountView {
  @IsUUID() id!: string;
  @IsString() name!: string;
}

export class AssociationView {
  @IsUUID() id!: string;
  @IsString() slug!: string;
  @IsString() name!: string;
}

class WordsView {
  @IsString() ar!: string;
  @IsString() en!: string;
}

/** Somewhere the account may go on, and as what. */
export class WorkplaceView extends PlaceChoiceView {
  @IsArray() @IsString({ each: true }) roles!: readonly string[];
}

/** The association somebody works in at this moment. */
export class PlaceView extends AssociationView {
  /** Set where the association and its name stand here for the demonstration; to be shown beside it. */
  @Nullable() @ValidateNested() @Type(() => WordsView) demo!: WordsView | null;
}

export class SessionView {
  @ValidateNested() @Type(() => AccountView) account!: AccountView;
  /** Null for those who serve the platform as a whole. */
  @Nullable() @ValidateNested() @Type(() => PlaceView) association!: PlaceView | null;
  /** Empty until the sign-in is complete. */
  @IsArray() @IsString({ each: true }) roles!: string[];
  /** The actions of these roles, as the routes ask for them: what a page may offer, as far as roles decide it. */
  @IsArray() @IsString({ each: true }) may!: string[];
  /** To be sent back as `X-CSRF-Token` with every change; another one after each step. Null for machines, which need none. */
  @Nullable() @IsString() csrfToken!: string | null;
  @Nullable() @IsDate() expiresAt!: Date | null;
  /** `factor`: a second factor has to be given; `enrolment`: the first one has to be added; `complete`: everything is open. */
  @IsIn(STAGES) stage!: Stage;
  /** With what the account can prove presence now, beside its password; a recovery code is good for signing in alone. */
  @IsArray() @IsIn(FACTOR_METHODS, { each: true }) factors!: FactorMethod[];
  /** Where one may go on, the present place among them; empty until the sign-in is complete, and where a provider opened it. */
  @IsArray() @ValidateNested({ each: true }) @Type(() => WorkplaceView) places!: WorkplaceView[];
  /** The day it is in Riyadh, by the service's clock: what forms begin with. */
  @IsDay() today!: string;
}

/** What the pages are told of a session. */
@Injectable()
export class SessionViews {
  constructor(
    private readonly ops: Ops,
    private readonly ring: KeyRing,
    private readonly factors: Factors,
    private readonly access: AccessTable,
  ) {}

  async of(caller: Caller): Promise<SessionView> {
    const { actor, session } = caller;
    const stage = session?.stage ?? 'complete';
    const isComplete = stage === 'complete';
    const told = await this.ops.platform(actor, async (op) => ({
      association: await placeOf(op, caller),
      places:
        isComplete && actor.kind === 'staff' && !session?.bound ? (await placesOf(op, actor.id)).map(placeToView) : [],
      factors: actor.kind === 'staff' ? await this.factors.methods(op, actor.id) : [],
      today: dayInRiyadh(op.now),
    }));
    return {
      account: { id: actor.id, name: actor.name },
      ...told,
      roles: isComplete ? [...actor.roles] : [],
      may: isComplete ? this.access.actionsOf(actor.roles) : [],
      csrfToken: session ? csrfToken(this.ring, session.id) : null,
      expiresAt: session?.expiresAt ?? null,
      stage,
    };
  }
}

const placeToView = ({ name, ...place }: Workplace): WorkplaceView => ({ ...place, name: { ...name } });

async function placeOf(op: PlatformOp, { association }: Caller): Promise<PlaceView | null> {
  if (!association) return null;
  const sql = 'SELECT id, slug, name, demo FROM association WHERE id = $1';
  const [place] = await rows<Place & { demo: boolean }>(op.db, sql, [association]);
  return place ? { ...place, demo: place.demo ? demoMark : null } : null;
}
