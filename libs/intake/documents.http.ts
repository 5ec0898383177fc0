import { createHash } from 'node:crypto';
import { Body, Controller, Get, Param, Post, Put, Query, Req, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import {
  Answers,
  AnswersFile,
  checkDocument,
  CurrentWho,
  DOCUMENT_STATES,
  downloadOf,
  hashOf,
  Idempotent,
  IdPipe,
  IsDay,
  May,
  Ops,
  TakesFile,
  uploadOf,
  type DocumentState,
  type IdempotentRequest,
  type Op,
  type Who,
} from '@sanad/platform';
import { Type } from 'class-transformer';
import {
  IsArray,
  IsDate,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { CaseView } from './case.views';
import { Desk } from './portal/desk';
import { IDENTITY_PROOFS, type IdentityProof } from './portal/recovery';

class CaseDocumentView {
  @IsUUID() id!: string;
  /** Of the checklist, or of what was asked for. */
  @IsString() item!: string;
  @IsString() name!: string;
  @IsString() mediaType!: string;
  /** Bytes. */
  @IsInt() size!: number;
  @IsIn(DOCUMENT_STATES) state!: DocumentState;
  @IsDate() arrivedAt!: Date;
}

class CaseDocumentsView {
  @ValidateNested({ each: true }) @Type(() => CaseDocumentView) @IsArray() items!: CaseDocumentView[];
}

class Validity {
  @IsOptional() @IsDay() validFrom?: string;
  @IsOptional() @IsDay() validUntil?: string;
}

class RenewAccess {
  /** By which document the applicant's identity was checked, in person. */
  @IsIn(IDENTITY_PROOFS) identity!: IdentityProof;
  @IsString() @MinLength(3) @MaxLength(500) reason!: string;
}

class PortalAccessView {
  @IsString() reference!: string;
  /** For the link; told this once. */
  @IsString() secret!: string;
  /** To be written down and spoken; told this once. */
  @IsString() code!: string;
}

/** What lies with a case, and the secret by which its applicant follows it. */
@ApiTags('cases')
@Controller('api/cases/:id')
export class DocumentsHttp {
  constructor(
    private readonly ops: Ops,
    private readonly desk: Desk,
  ) {}

  @Get('documents')
  @May('intake.readDocuments')
  @Answers(200, CaseDocumentsView)
  @ApiOperation({ summary: 'The documents of a case; every listing is audited' })
  list(@CurrentWho() who: Who, @Param('id', IdPipe) id: string): Promise<CaseDocumentsView> {
    return this.ops.run(who, async (op) => ({
      items: (await this.desk.documentsOf(op, id)).map(({ subject: _subject, keptAt: _keptAt, ...view }) => view),
    }));
  }

  /** As an attachment, never shown in the browser. */
  @Get('documents/:document')
  @May('intake.readDocuments')
  @AnswersFile()
  @ApiOperation({ summary: 'A document of a case, as an attachment; every reading is audited' })
  async read(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Param('document', IdPipe) document: string,
  ): Promise<StreamableFile> {
    return downloadOf(await this.ops.run(who, (op) => this.desk.read(op, id, document)));
  }

  /** A document that was brought to the desk; its item has arrived. */
  @Post('items/:item/document')
  @May('intake.handle')
  @TakesFile()
  @Answers(201, CaseView)
  @ApiOperation({ summary: 'Attach a document to an item: pdf, jpg, png, heic or docx, at most 10 MB' })
  async attach(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Param('item') item: string,
    @Query() validity: Validity,
    @Req() request: FastifyRequest,
    @Idempotent() key?: IdempotentRequest,
  ): Promise<CaseView> {
    await this.ops.run(who, (op) => this.desk.exists(op, id));
    const file = await checkDocument(await uploadOf(request));
    const sent = { item, ...validity, sha256: createHash('sha256').update(file.bytes).digest('hex') };
    const idempotency = key && { ...key, requestHash: hashOf('POST', request.url, sent) };
    const work = (op: Op): Promise<CaseView> => this.desk.attach(op, id, { item, ...validity }, file);
    return this.ops.run(who, work, { idempotency });
  }

  /** The applicant is here in person and has lost it: the old secret ends. */
  @Put('portal-access')
  @May('intake.renewAccess')
  @Answers(200, PortalAccessView)
  @ApiOperation({ summary: 'A new secret for the portal, told once, after the identity was checked in person' })
  renew(
    @CurrentWho() who: Who,
    @Param('id', IdPipe) id: string,
    @Body() proof: RenewAccess,
  ): Promise<PortalAccessView> {
    return this.ops.run(who, (op) => this.desk.renewAccess(op, id, proof));
  }
}
