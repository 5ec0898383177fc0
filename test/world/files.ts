import { crc32, deflateRawSync, deflateSync } from 'node:zlib';

/** A file for an archive; `size` where the archive is to lie about it. */
export interface Packed {
  readonly name: string;
  readonly content: Buffer;
  readonly size?: number;
  readonly flags?: number;
}

const u16 = (value: number): Buffer => Buffer.from(Uint16Array.of(value).buffer);
const u32 = (value: number): Buffer => Buffer.from(Uint32Array.of(value).buffer);

/** An archive as any program writes it. */
export function zip(files: readonly Packed[]): Buffer {
  let at = 0;
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  for (const { name, content, size = content.length, flags = 0 } of files) {
    const packed = deflateRawSync(content);
    const sums = [u32(crc32(content)), u32(packed.length), u32(size)];
    const head = [u16(20), u16(flags), u16(8), u16(0), u16(0), ...sums, u16(Buffer.byteLength(name)), u16(0)];
    const local = Buffer.concat([u32(0x04034b50), ...head, Buffer.from(name), packed]);
    const places = [u16(0), u16(0), u16(0), u32(0), u32(at)];
    directory.push(Buffer.concat([u32(0x02014b50), u16(20), ...head, ...places, Buffer.from(name)]));
    locals.push(local);
    at += local.length;
  }
  const entries = Buffer.concat(directory);
  const count = u16(files.length);
  const end = [u32(0x06054b50), u16(0), u16(0), count, count, u32(entries.length), u32(at), u16(0)];
  return Buffer.concat([...locals, entries, ...end]);
}

const TYPES = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;

/** A letter, with what else is to be in it. */
export const docx = (...more: readonly Packed[]): Buffer =>
  zip([
    { name: '[Content_Types].xml', content: Buffer.from(TYPES) },
    { name: 'word/document.xml', content: Buffer.from('<w:document/>') },
    ...more,
  ]);

export const pdf = (inside = ''): Buffer =>
  Buffer.from(
    `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${inside} >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n`,
    'latin1',
  );

/** A document with as many pages as there are drawings. */
export function pdfOf(...drawings: readonly string[]): Buffer {
  const pages = drawings.map((_, place) => 3 + place * 2);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((number) => `${number} 0 R`).join(' ')}] >>`,
    ...drawings.flatMap((drawing, place) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Contents ${4 + place * 2} 0 R /Resources << >> >>`,
      `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
    ]),
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, place) => {
    const at = file.length;
    file += `${place + 1} 0 obj\n${object}\nendobj\n`;
    return String(at).padStart(10, '0');
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((at) => `${at} 00000 n \n`).join('')}`;
  return Buffer.from(
    `${file}${table}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF`,
  );
}

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type), data]);
  const lengths = Buffer.alloc(8);
  lengths.writeUInt32BE(data.length, 0);
  lengths.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([lengths.subarray(0, 4), body, lengths.subarray(4)]);
};

/** A picture of one dot, whatever size it says it has. */
export function png(width = 1, height = 1): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  const dot = chunk('IDAT', deflateSync(Buffer.of(0, 0)));
  return Buffer.concat([signature, chunk('IHDR', head), dot, chunk('IEND', Buffer.alloc(0))]);
}

/** A photograph as far as anybody looks who does not paint it. */
export function jpeg(width = 1, height = 1, comment = ''): Buffer {
  const frame = Buffer.alloc(19);
  frame.writeUInt16BE(0xffc0, 0);
  frame.writeUInt16BE(17, 2);
  frame.set([8], 4);
  frame.writeUInt16BE(height, 5);
  frame.writeUInt16BE(width, 7);
  frame.set([3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1], 9);
  const note = Buffer.from(comment, 'latin1');
  const said = Buffer.concat([Buffer.of(0xff, 0xfe, 0, note.length + 2), note]);
  const jfif = Buffer.from('ffe000104a46494600010100000100010000', 'hex');
  const scan = Buffer.from('ffda000c03010002110311003f00d2cf20', 'hex');
  return Buffer.concat([Buffer.of(0xff, 0xd8), jfif, said, frame, scan, Buffer.of(0xff, 0xd9)]);
}

/** A telephone's picture: the box that says so, and some data. */
export const heic = (): Buffer =>
  Buffer.concat([
    Buffer.from([0, 0, 0, 24]),
    Buffer.from('ftypheic'),
    Buffer.alloc(4),
    Buffer.from('mif1heic'),
    Buffer.from([0, 0, 0, 16]),
    Buffer.from('mdat'),
    Buffer.alloc(8, 7),
  ]);

/** A form with one file, as browsers send it. */
export function formWith(
  name: string,
  bytes: Buffer,
  field = 'file',
): { payload: Buffer; headers: Record<string, string> } {
  const boundary = '----only-for-tests';
  const head = `--${boundary}\r\nContent-Disposition: form-data; name="${field}"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`;
  const payload = Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]);
  return { payload, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } };
}
