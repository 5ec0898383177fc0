import { Controller, Get, Param, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, AnswersFile, CurrentWho, downloadOf, IdPipe, May, Ops, type Who } from '@sanad/platform';
import { ComplaintDocuments } from './complaint.documents';
import { ComplaintDocumentsView } from './complaints.views';
import { ComplaintLetters, letterNamed } from './letters/letters.service';

/** What lies with a complaint, and what is written about it. */
@ApiTags('complaints')
@Controller('api/complaints')
export class ComplaintPapersHttp {
  constructor(
    private readonly ops: Ops,
    private readonly documents: ComplaintDocuments,
    private readonly letters: ComplaintLetters,
  ) {}

  @Get(':id/documents')
  @May('complaints.read')
  @Answers(200, ComplaintDocumentsView)
  @ApiOperation({ summary: 'What lies with a complaint; every listing is audited' })
  documentsOf(@CurrentWho() who: Who, @Param('id', IdPipe) id: string): Promise<ComplaintDocumentsView> {
    return this.ops.run(who, async (op) => ({
      items: (await this.documents.of(op, id)).map(({ subject: _subject, keptAt: _keptAt, ...view }) => view),
    }));
  }

  /** As an attachment, never shown in the browser. */
  @Get(':id/documents/:document')
  @May('complaints.read')
  @AnswersFile()
  @ApiOperation({ summary: 'A document of a complaint, as an attachment; every reading is audited' })
  async readDocument(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Param('document', IdPipe) document: string,
  ): Promise<StreamableFile> {
    return downloadOf(await this.ops.run(who, (op) => this.documents.read(op, id, document)));
  }

  /** `acknowledgement`, `outcome`, `settlement` or `escalation`, as far as there is anything to tell. */
  @Get(':id/letters/:letter')
  @May('complaints.read')
  @AnswersFile()
  @ApiOperation({ summary: 'A letter of a complaint as a PDF, with the clause, the minutes and the dates it rests on' })
  async letter(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Param('letter') letter: string,
  ): Promise<StreamableFile> {
    const name = letterNamed(letter);
    const composed = await this.ops.run(who, (op) => this.letters.compose(op, id, name));
    return downloadOf({ name: `${composed.reference}-${name}.pdf`, bytes: await this.letters.set(composed) });
  }
}
