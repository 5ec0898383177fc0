import { Controller, Get, Inject, Param, type StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Answers, AnswersFile, CurrentWho, downloadOf, IdPipe, May, Nullable, Ops, type Who } from '@sanad/platform';
import { IsBoolean, IsString } from 'class-validator';
import { OfficialPrints } from './official.service';
import { officialName } from './official';
import { publicationOf, SITES_ADDRESS } from './publication';

class PublicationView {
  /** Of the version's page on the public site; null where the installation does not know the site's address. */
  @Nullable() @IsString() address!: string | null;
  /** Whether the public finds it there: it has been put in force, and the association's site is open. */
  @IsBoolean() isPublic!: boolean;
}

/** A version as it is published: the official print, and the page. */
@ApiTags('policy')
@Controller('api/policy/versions/:id')
export class PublicationHttp {
  constructor(
    private readonly ops: Ops,
    private readonly prints: OfficialPrints,
    @Inject(SITES_ADDRESS) private readonly sites: string | null,
  ) {}

  @Get('publication')
  @May('policy.read')
  @Answers(200, PublicationView)
  @ApiOperation({ summary: 'Where the public reads a version' })
  publication(@CurrentWho() who: Who, @Param('id', IdPipe) id: string): Promise<PublicationView> {
    return this.ops.run(who, async (op) => {
      const { address, isPublic } = await publicationOf(op, id, this.sites);
      return { address, isPublic };
    });
  }

  /** Set outside of the transaction: it takes longer than a connection should be held. */
  @Get('official')
  @May('policy.read')
  @AnswersFile()
  @ApiOperation({ summary: 'The official print of a version, a PDF; a draft says on every page that it is one' })
  async official(@CurrentWho() who: Who, @Param('id', IdPipe) id: string): Promise<StreamableFile> {
    const { version, address } = await this.ops.run(who, (op) => publicationOf(op, id, this.sites));
    const bytes = await this.prints.pdf(version, version.inForceFrom && address ? address : undefined);
    return downloadOf({ name: officialName(version), bytes });
  }
}
