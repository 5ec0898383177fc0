import { Body, Controller, Delete, Get, Injectable, Param, Put, type PipeTransform } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Refusal } from '@sanad/messages';
import { IsDate, IsObject } from 'class-validator';
import { Answers } from '../http/answers';
import { Nullable } from '../http/dto-schemas';
import { InPerson } from '../identity/access';
import { CurrentWho } from '../identity/caller';
import type { Who } from '../op';
import { Ops } from '../ops.service';
import { Drafts, type Draft } from './drafts';

class OwnDraftBody {
  /** Whatever the form holds; at most 65,536 characters as JSON. */
  @IsObject() data!: Record<string, unknown>;
}

class OwnDraftView {
  /** Null where nothing is kept under this key. */
  @Nullable() @IsObject() data!: Record<string, unknown> | null;
  @Nullable() @IsDate() savedAt!: Date | null;
}

/** The name of a form, and what it is about: `case-reply:<id>`. */
@Injectable()
class KeyPipe implements PipeTransform<unknown, string> {
  transform(value: unknown): string {
    if (typeof value !== 'string' || !/^[a-z][\w.:-]{0,99}$/i.test(value)) throw new Refusal('request.not_found');
    return value;
  }
}

/** What one has typed and not sent: nobody else's, in this association, for thirty days. */
@ApiTags('drafts')
@Controller('api/drafts')
export class DraftsHttp {
  constructor(
    private readonly ops: Ops,
    private readonly drafts: Drafts,
  ) {}

  @Get(':key')
  @InPerson()
  @Answers(200, OwnDraftView)
  @ApiOperation({ summary: 'What one has typed into a form and not sent' })
  get(@CurrentWho() who: Who, @Param('key', KeyPipe) key: string): Promise<OwnDraftView> {
    return this.ops.run(who, async (op) => toView(await this.drafts.find(op, key)));
  }

  @Put(':key')
  @InPerson()
  @Answers(200, OwnDraftView)
  @ApiOperation({ summary: 'Keep what was typed, in place of what was kept before' })
  keep(
    @CurrentWho() who: Who,
    @Param('key', KeyPipe) key: string,
    @Body() { data }: OwnDraftBody,
  ): Promise<OwnDraftView> {
    return this.ops.run(who, async (op) => toView(await this.drafts.keep(op, key, data)));
  }

  @Delete(':key')
  @InPerson()
  @Answers(204)
  @ApiOperation({ summary: 'Forget it: it was sent, or given up' })
  forget(@CurrentWho() who: Who, @Param('key', KeyPipe) key: string): Promise<void> {
    return this.ops.run(who, (op) => this.drafts.forget(op, key));
  }
}

function toView(draft: Draft | undefined): OwnDraftView {
  return { data: draft ? { ...draft.data } : null, savedAt: draft?.savedAt ?? null };
}
