/** A table as a file that a spreadsheet opens rightly: in UTF-8 with its mark, and nothing in it taken for a formula. */
export async function saveCsv(
  name: string,
  heads: readonly string[],
  lines: readonly (readonly string[])[],
): Promise<void> {
  const { stringify } = await import('csv-stringify/browser/esm/sync');
  const text = stringify([[...heads], ...lines.map((line) => [...line])], { bom: true, escape_formulas: true });
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
