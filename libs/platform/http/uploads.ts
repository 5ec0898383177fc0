import multipart, { type MultipartFile } from '@fastify/multipart';
import { applyDecorators, Header, HttpCode, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiResponse } from '@nestjs/swagger';
import { Refusal } from '@sanad/messages';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DOCUMENT_LIMITS, type SentFile } from '../documents/document.kinds';

type WithUploads = FastifyRequest & {
  isMultipart(): boolean;
  file(options?: object): Promise<MultipartFile | undefined>;
};

/** Lets requests bring one file each, as multipart/form-data. */
export async function takeUploads(fastify: FastifyInstance): Promise<void> {
  await fastify.register(multipart as never, {
    limits: { files: 1, fields: 0, parts: 1, fileSize: DOCUMENT_LIMITS.bytes, headerPairs: 50 },
  });
}

/** Declares that a route takes a document in the field `file`. */
export function TakesFile(): MethodDecorator {
  const file = { type: 'string', format: 'binary' };
  const schema = { type: 'object', required: ['file'], properties: { file } };
  return applyDecorators(ApiConsumes('multipart/form-data'), ApiBody({ schema }));
}

/** An answer that is a file. */
export function AnswersFile(): MethodDecorator {
  const content = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } };
  return applyDecorators(HttpCode(200), ApiResponse({ status: 200, content, description: 'OK' }) as MethodDecorator);
}

/** Nothing in it runs or loads anything, wherever it is opened. */
const PICTURE_ALONE = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox";

/** An answer that is a picture somebody's file was drawn as. */
export function AnswersPicture(): MethodDecorator {
  const content = { 'image/svg+xml': { schema: { type: 'string' } } };
  const alone = Header('content-security-policy', PICTURE_ALONE);
  return applyDecorators(HttpCode(200), alone, ApiResponse({ status: 200, content, description: 'OK' }));
}

/** A drawing, for an image on a page. */
export function pictureOf(svg: Buffer): StreamableFile {
  return new StreamableFile(svg, { type: 'image/svg+xml', disposition: 'inline', length: svg.length });
}

/**
 * The document a request brings. Read by the handler itself, once it knows that the case is there: nobody fills our memory for nothing.
 * @throws Refusal `document.missing`, `document.too_large`
 */
export async function uploadOf(request: FastifyRequest): Promise<SentFile> {
  const upload = request as WithUploads;
  const part = upload.isMultipart() ? await upload.file().catch(unreadable) : undefined;
  if (!part || part.fieldname !== 'file') throw new Refusal('document.missing');
  const bytes = await part.toBuffer().catch(unreadable);
  return { name: part.filename, bytes };
}

function unreadable(error: { code?: string }): never {
  if (error.code === 'FST_REQ_FILE_TOO_LARGE')
    throw new Refusal('document.too_large', { megabytes: DOCUMENT_LIMITS.bytes / 1024 ** 2 });
  throw new Refusal('document.missing', {}, error.code);
}

/** A file as it is handed out: to be saved, never to be shown by the browser, whatever it holds. */
export function downloadOf({ name, bytes }: SentFile): StreamableFile {
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return new StreamableFile(bytes, {
    type: 'application/octet-stream',
    disposition: `attachment; filename="document"; filename*=UTF-8''${encoded}`,
    length: bytes.length,
  });
}
