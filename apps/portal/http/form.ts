import type { MultipartFile } from '@fastify/multipart';
import { Refusal } from '@sanad/messages';
import { DOCUMENT_LIMITS } from '@sanad/platform';
import type { FastifyRequest } from 'fastify';

/** As large as a document may be. */
export const FILE_MEGABYTES = DOCUMENT_LIMITS.bytes / 1024 / 1024;
/** For the server's parser, which stops reading there. */
export const MULTIPART_LIMITS = {
  fileSize: DOCUMENT_LIMITS.bytes,
  files: 1,
  fields: 10,
  fieldSize: 20_000,
  parts: 12,
};

export interface SentFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** What was typed into a form, by the names of its fields. */
export class Form {
  private constructor(
    private readonly fields: Readonly<Record<string, unknown>>,
    /** Undefined where none was chosen. */
    readonly file: SentFile | 'tooLarge' | undefined,
  ) {}

  static async of(request: FastifyRequest): Promise<Form> {
    return request.isMultipart() ? Form.inParts(request) : new Form(asRecord(request.body), undefined);
  }

  /** Without spaces around it; empty where the field is missing. */
  text(name: string): string {
    const value = this.fields[name];
    return typeof value === 'string' ? value.replaceAll('\0', '').trim() : '';
  }

  private static async inParts(request: FastifyRequest): Promise<Form> {
    const fields: Record<string, unknown> = {};
    let file: Form['file'];
    try {
      for await (const part of request.parts()) {
        if (part.type === 'field') fields[part.fieldname] = part.value;
        else file = await whole(part);
      }
    } catch (error) {
      throw new Refusal('request.malformed', {}, String((error as { code?: string }).code));
    }
    return new Form(fields, file);
  }
}

/** A field without a file is sent as an empty one without a name. */
async function whole(part: MultipartFile): Promise<Form['file']> {
  const bytes = await part.toBuffer();
  if (part.file.truncated) return 'tooLarge';
  return part.filename === '' && bytes.length === 0 ? undefined : { name: part.filename, bytes };
}

const asRecord = (body: unknown): Record<string, unknown> =>
  typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
