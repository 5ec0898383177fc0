import { importPolicy, loadPolicy, renderText } from '@sanad/policy/pure';
import { stringify } from 'yaml';
import { expected, names, text, told, words } from './told';

describe.each(names)('%s', (name) => {
  const imported = importPolicy(text(name));
  const own = JSON.parse(JSON.stringify(told(imported))) as Record<string, unknown>;

  test.each(Object.entries(expected(name)))('%s', (part, value) => expect(own[part]).toEqual(value));

  test('no word of the text is lost, added or moved', () => {
    expect(words(renderText(imported.document))).toEqual(words(text(name)));
  });

  test('is a policy file', () => {
    expect(JSON.parse(JSON.stringify(loadPolicy(stringify(imported.document), name)))).toEqual(
      JSON.parse(JSON.stringify(imported.document)),
    );
  });
});

test('there are ten of them at least', () => expect(names.length).toBeGreaterThanOrEqual(10));
