import { extname } from 'node:path';
import { Refusal } from '@sanad/messages';
import { checkDocument, DOCUMENT_LIMITS, MEDIA_TYPES, type CheckedFile, type SentFile } from '@sanad/platform';

const TYPES = { txt: ['text/plain'], docx: MEDIA_TYPES['docx']!, pdf: MEDIA_TYPES['pdf']! };
/** Word before 2007, and a newer document under a password, which hides in the same kind of file. */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);

/**
 * Whether a file may be kept as one that a policy is read from: a text, a Word document or a PDF, by its first bytes and its name alike.
 * @throws Refusal `policy.import_type`, `policy.import_broken`, and as `checkDocument`
 */
export async function checkPolicyFile(sent: SentFile): Promise<CheckedFile> {
  const file = sent.name;
  const extension = extname(file).slice(1).toLowerCase();
  if (sent.bytes.subarray(0, COMPOUND.length).equals(COMPOUND)) {
    throw new Refusal(extension === 'docx' ? 'policy.import_broken' : 'policy.import_type', { file });
  }
  try {
    return await checkDocument(sent, DOCUMENT_LIMITS, TYPES);
  } catch (error) {
    const isOther = error instanceof Refusal && OTHER_TYPE.includes(error.code);
    throw isOther ? new Refusal('policy.import_type', { file }, error.code) : error;
  }
}

const OTHER_TYPE: readonly string[] = ['document.type_unlisted', 'document.content_differs'];
