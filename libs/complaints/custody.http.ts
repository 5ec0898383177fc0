import { Controller, Get, Param, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, Confirmed, CurrentWho, IdPipe, May, Ops, type Who } from '@sanad/platform';
import { ComplaintAccess } from './access.service';
import { ComplaintAccessView, ReporterView } from './complaints.views';
import { Custody } from './custody.service';

/** What is told to hardly anybody: who reported, and what a complaint is followed by. */
@ApiTags('complaints')
@Controller('api/complaints')
export class ComplaintCustodyHttp {
  constructor(
    private readonly ops: Ops,
    private readonly custody: Custody,
    private readonly access: ComplaintAccess,
  ) {}

  /** Opens what is sealed. Every reading is audited. */
  @Get(':id/reporter')
  @May('complaints.custody')
  @Confirmed()
  @Answers(200, ReporterView)
  @ApiOperation({ summary: 'Who made a report of a violation; every reading is audited' })
  reporter(@CurrentWho() who: Who, @Param('id', IdPipe) id: string): Promise<ReporterView> {
    return this.ops.run(who, (op) => this.custody.open(op, id));
  }

  /** The one before opens nothing from then on. */
  @Put(':id/access')
  @May('complaints.lodge')
  @Answers(200, ComplaintAccessView)
  @ApiOperation({ summary: 'A reference and a secret by which whoever complained follows it, told once' })
  renew(@CurrentWho() who: Who, @Param('id', IdPipe) id: string): Promise<ComplaintAccessView> {
    return this.ops.run(who, (op) => this.access.renew(op, id));
  }
}
