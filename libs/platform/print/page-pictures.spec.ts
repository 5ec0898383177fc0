import { Refusal } from '@sanad/messages';
import { PagePictures } from './page-pictures';

/** As many pages as there are drawings, each with one. */
function pdfOf(...drawings: readonly string[]): Buffer {
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

const TWO = pdfOf('1 0 0 rg 10 10 20 20 re f', '0 0 1 rg 40 40 50 50 re f');
const pictures = new PagePictures();
const undrawn = expect.objectContaining({ code: 'print.page_undrawn' }) as Refusal;

test('each page is a drawing of its own', async () => {
  const [first, second] = await Promise.all([pictures.draw(TWO, 1), pictures.draw(TWO, 2)]);
  expect([first!.toString(), second!.toString()]).toEqual([
    expect.stringMatching(/^<svg [^]*#ff0000/i),
    expect.stringMatching(/^<svg [^]*#0000ff/i),
  ]);
});

test.each([0, 3, 1.5, Number.NaN, -1])('there is no page %p', async (page) => {
  await expect(pictures.draw(TWO, page)).rejects.toEqual(undrawn);
});

test('what is no PDF is not drawn, and what takes too long or too much is ended', async () => {
  await expect(pictures.draw(Buffer.from('%PDF-1.4\nnothing\n%%EOF'), 1)).rejects.toEqual(undrawn);
  await expect(new PagePictures({ milliseconds: 1 }).draw(TWO, 1)).rejects.toEqual(undrawn);
  await expect(new PagePictures({ answerBytes: 10 }).draw(TWO, 1)).rejects.toEqual(undrawn);
  // The turn of each was given back.
  await expect(pictures.draw(TWO, 1)).resolves.toBeInstanceOf(Buffer);
});
