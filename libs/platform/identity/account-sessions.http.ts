import { Controller, Delete, Get, Param } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsArray, IsBoolean, IsDate, IsString, IsUUID, ValidateNested } from 'class-validator';
import { Answers } from '../http/answers';
import { Nullable } from '../http/dto-schemas';
import { IdPipe } from '../http/id.pipe';
import { Ops } from '../ops.service';
import { OwnAccount } from './access';
import { CurrentPerson, type PersonCaller } from './caller';
import { AssociationView } from './session.views';
import { Sessions } from './sessions';

export class KnownSessionView {
  @IsUUID() id!: string;
  @IsDate() createdAt!: Date;
  @IsDate() seenAt!: Date;
  /** Whether it is the one that asks. */
  @IsBoolean() current!: boolean;
  /** Null where it serves the platform as a whole. */
  @Nullable() @ValidateNested() @Type(() => AssociationView) place!: AssociationView | null;
  /** What the browser called itself. */
  @IsString() agent!: string;
}

export class KnownSessionsView {
  @IsArray() @ValidateNested({ each: true }) @Type(() => KnownSessionView) items!: KnownSessionView[];
}

@ApiTags('account')
@Controller('api/account/sessions')
export class AccountSessionsHttp {
  constructor(
    private readonly ops: Ops,
    private readonly sessions: Sessions,
  ) {}

  @Get()
  @OwnAccount()
  @Answers(200, KnownSessionsView)
  @ApiOperation({ summary: 'One’s own sessions, the newest first' })
  async list(@CurrentPerson() { actor, account, session }: PersonCaller): Promise<KnownSessionsView> {
    const found = await this.ops.platform(actor, (op) => this.sessions.list(op, account));
    return { items: found.map((one) => ({ ...one, current: one.id === session.id })) };
  }

  @Delete(':id')
  @OwnAccount()
  @Answers(204)
  @ApiOperation({ summary: 'End one of one’s own sessions' })
  end(@CurrentPerson() { actor, account }: PersonCaller, @Param('id', IdPipe) id: string): Promise<void> {
    return this.ops.platform(actor, (op) => this.sessions.endOwn(op, account, id));
  }

  @Delete()
  @OwnAccount()
  @Answers(204)
  @ApiOperation({ summary: 'End all of one’s sessions but the one that asks' })
  async endOthers(@CurrentPerson() { actor, account, session }: PersonCaller): Promise<void> {
    await this.ops.platform(actor, (op) => this.sessions.endOthers(op, account, session.id));
  }
}
