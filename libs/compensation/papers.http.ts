import { Controller, Get, Param, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Refusal } from '@sanad/messages';
import { AnswersFile, CurrentWho, Documents, downloadOf, IdPipe, May, Ops, type Who } from '@sanad/platform';
import { COMPENSATION_LETTERS, type CompensationLetter } from './compensation.kinds';
import { CompensationStore } from './compensation.store';
import { CompensationLetters } from './letters.service';

/** What lies with a file, and what is written of it. */
@ApiTags('compensation')
@Controller('api/compensations')
export class CompensationPapersHttp {
  constructor(
    private readonly ops: Ops,
    private readonly store: CompensationStore,
    private readonly documents: Documents,
    private readonly letters: CompensationLetters,
  ) {}

  /** As an attachment, never shown in the browser. */
  @Get(':id/documents/:document')
  @May('compensation.read')
  @AnswersFile()
  @ApiOperation({ summary: 'A document of a file, as an attachment; every reading is audited' })
  async document(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Param('document', IdPipe) document: string,
  ): Promise<StreamableFile> {
    return downloadOf(
      await this.ops.run(who, async (op) => {
        const { file, proofs } = await this.store.get(op, id);
        if (![file.scanId, ...proofs.map(({ documentId }) => documentId)].includes(document))
          throw new Refusal('document.not_found');
        return this.documents.read(op, document);
      }),
    );
  }

  /** Set between two pieces of work: it takes longer than a connection should be held. */
  @Get(':id/letters/:letter')
  @May('compensation.read')
  @AnswersFile()
  @ApiOperation({
    summary: 'A letter of a file as a PDF: offer, settlement, refusal, order, paid; every reading is audited',
  })
  async letter(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Param('letter') letter: string,
  ): Promise<StreamableFile> {
    if (!isLetter(letter)) throw new Refusal('request.not_found');
    const composed = await this.ops.run(who, (op) => this.letters.compose(op, id, letter));
    return downloadOf({ name: composed.name, bytes: await this.letters.set(composed) });
  }
}

const isLetter = (letter: string): letter is CompensationLetter =>
  COMPENSATION_LETTERS.includes(letter as CompensationLetter);
