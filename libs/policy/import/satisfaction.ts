import { PERIODIC_WORD } from '../linter/lexicon';
import { quote, wordsOf } from '../linter/words';
import type { SatisfactionRules } from '../schema/rules';
import { intervalIn } from './intervals';
import { Ids, label, type Reading, type Said } from './reading';
import { METHODS, MEASURING, SURVEY, OFTEN, BY } from './satisfaction.lexicon';

/** How satisfaction is measured, and how often; where it is a goal and no more, the goal alone. */
export function satisfactionOf(reading: Reading): SatisfactionRules | undefined {
  const own = reading.in('satisfaction');
  const goal = reading.body.find(({ key }) => MEASURING.test(key));
  const [first] = own;
  if (!first) return goal && { clause: goal.clause.id, methods: [] };
  const items = own.filter(({ clause }) => clause.kind === 'item' && !clause.joined);
  const interval = own.map(({ key }) => intervalIn(key)).find((found) => found !== undefined);
  return {
    clause: first.clause.id,
    methods: methodsIn(items.length > 0 ? items : own, items.length > 0),
    ...(interval && { interval }),
  };
}

/** Every item is a method, whatever it is; a sentence is one where it names a method. */
function methodsIn(said: readonly Said[], areItems: boolean): SatisfactionRules['methods'] {
  const ids = new Ids();
  return said.flatMap(({ clause, key }) => {
    const [kind, name] = METHODS.find(([, , says]) => says.test(key)) ?? (['other', 'other'] as const);
    if (kind === 'other' && !areItems) return [];
    return [
      {
        id: ids.next(`method-${name}`),
        clause: clause.id,
        kind,
        label: kind === 'survey' ? survey(clause.text) : label(clause.text),
      },
    ];
  });
}

/** The survey itself, without who circulates it and how often. */
function survey(text: string): string {
  const words = wordsOf(text);
  const from = words.findIndex(({ folded }) => SURVEY.test(folded));
  const often = words.findIndex(({ folded }, at) => at > from && (PERIODIC_WORD.test(folded) || OFTEN.test(folded)));
  if (often < 0) return label(quote(text, words, from, words.length - 1));
  const isPhrase = PERIODIC_WORD.test(words[often]!.folded) && BY.test(words[often - 1]?.folded ?? '');
  return quote(text, words, from, often - (isPhrase ? 2 : 1));
}
