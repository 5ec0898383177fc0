import { type Refusal } from '@sanad/messages';
import { pdfOf } from '../../../test/world/files';
import { PagePictures } from './page-pictures';

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
