export const DOCUMENT_STATES = ['kept', 'quarantined', 'destroyed'] as const;
/** Quarantined: kept, and read by nobody until a scanner has looked at it. */
export type DocumentState = (typeof DOCUMENT_STATES)[number];

/** What is taken, by the extension of its name: the types that its content may turn out to be; the first is what it is kept as. */
export type MediaTypes = Readonly<Record<string, readonly string[]>>;

export const MEDIA_TYPES: MediaTypes = {
  pdf: ['application/pdf'],
  jpg: ['image/jpeg'],
  jpeg: ['image/jpeg'],
  png: ['image/png'],
  heic: ['image/heic', 'image/heif'],
  docx: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
};

/** How much is taken. */
export interface DocumentLimits {
  readonly bytes: number;
  /** Of one subject. */
  readonly documents: number;
}
export const DOCUMENT_LIMITS: DocumentLimits = { bytes: 10 * 1024 * 1024, documents: 20 };

/** A document as it came over the wire. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** One that may be kept: its content is what its name says, and nothing in it runs. */
export interface CheckedFile extends SentFile {
  readonly mediaType: string;
}
