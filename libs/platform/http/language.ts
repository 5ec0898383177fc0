/** The language of an answer by `Accept-Language` (RFC 9110, 12.5.4). Arabic wherever English is not clearly preferred. */
export function languageOf(header: string | undefined): 'ar' | 'en' {
  const wanted = (header ?? '').split(',').map((part) => {
    const [tag = '', ...params] = part.trim().toLowerCase().split(';');
    const weight = params.find((param) => param.trim().startsWith('q='));
    return { language: tag.split('-')[0], weight: weight ? Number(weight.trim().slice(2)) : 1 };
  });
  const weightOf = (language: string): number =>
    Math.max(0, ...wanted.filter((one) => one.language === language).map((one) => one.weight || 0));
  return weightOf('en') > weightOf('ar') ? 'en' : 'ar';
}
