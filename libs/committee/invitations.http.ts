import { Controller, Get, Param, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AnswersFile, CurrentWho, downloadOf, IdPipe, May, Ops, type Who } from '@sanad/platform';
import { InvitationLetters } from './invitation.letters.service';

@ApiTags('sittings')
@Controller('api/sittings/:id/invitations')
export class InvitationsHttp {
  constructor(
    private readonly ops: Ops,
    private readonly letters: InvitationLetters,
  ) {}

  /** Each member prints their own, whoever calls sittings everybody's. Set between the reading and the answer. */
  @Get(':account')
  @May('committee.read')
  @AnswersFile()
  @ApiOperation({ summary: 'The invitation of a member to a sitting, as a PDF' })
  async printed(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Param('account', IdPipe) account: string,
  ): Promise<StreamableFile> {
    const composed = await this.ops.run(who, (op) => this.letters.compose(op, id, account));
    return downloadOf({ name: composed.name, bytes: await this.letters.set(composed) });
  }
}
