import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { FastifyReply } from 'fastify';
import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { SitePage } from '../parts/layout';
import type { Page } from '../page';
import type { Site } from '../site';

/**
 * A page is packed once and read once: little effort, most of the gain. That takes less than a millisecond, which is less than
 * the way to another thread and back.
 */
const EFFORT = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

export const markupOf = (element: ReactElement): string => `<!doctype html>${renderToStaticMarkup(element)}`;

/** The markup of a page within its site; `at` is its address there. */
export function sitePage(site: Site, page: Page, at: string): string {
  return markupOf(createElement(SitePage, { site, page, at }));
}

const ENCODERS = {
  br: (markup: string) => brotliCompressSync(markup, EFFORT),
  gzip: (markup: string) => gzipSync(markup),
} as const;
type Encoding = keyof typeof ENCODERS;

/** Pages of everybody as they were packed, by encoding and markup. The one longest unused makes room. */
const packed = new Map<string, Buffer>();
const PACKED = 64;

function packedOnce(encoding: Encoding, markup: string): Buffer {
  const key = encoding + markup;
  const found = packed.get(key) ?? ENCODERS[encoding](markup);
  packed.delete(key);
  packed.set(key, found);
  const [oldest] = packed.keys();
  if (packed.size > PACKED && oldest !== undefined) packed.delete(oldest);
  return found;
}

export interface Rendered {
  readonly markup: string;
  readonly status: number;
  readonly language: string;
  readonly isEverybodys?: boolean | undefined;
}

/** Sets what an answer with a page says of itself. @returns what is sent */
export function asAnswer(
  reply: FastifyReply,
  accepted: string | undefined,
  { markup, status, language, isEverybodys }: Rendered,
): string | Buffer {
  reply
    .status(status)
    .type('text/html; charset=utf-8')
    .header('content-language', language)
    .header('vary', 'Accept-Encoding');
  const encoding = (['br', 'gzip'] as const).find((one) => new RegExp(`\\b${one}\\b`).test(accepted ?? ''));
  if (!encoding) return markup;
  reply.header('content-encoding', encoding);
  return isEverybodys ? packedOnce(encoding, markup) : ENCODERS[encoding](markup);
}
