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

/** Sets what an answer with a page says of itself. @returns what is sent */
export function asAnswer(
  reply: FastifyReply,
  accepted: string | undefined,
  { markup, status, language }: { markup: string; status: number; language: string },
): string | Buffer {
  reply
    .status(status)
    .type('text/html; charset=utf-8')
    .header('content-language', language)
    .header('vary', 'Accept-Encoding');
  const offers = accepted ?? '';
  if (/\bbr\b/.test(offers)) return encoded(reply, 'br', brotliCompressSync(markup, EFFORT));
  if (/\bgzip\b/.test(offers)) return encoded(reply, 'gzip', gzipSync(markup));
  return markup;
}

function encoded(reply: FastifyReply, name: string, packed: Buffer): Buffer {
  reply.header('content-encoding', name);
  return packed;
}
