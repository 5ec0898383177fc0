/** Whoever writes a policy by hand may call its rules what they like; nothing else may differ from what is imported. */
const NAMES_BY_HAND: Readonly<Record<string, string>> = {
  'channel-addresses': 'channel-letter',
  'channel-correspondence': 'channel-letter-2',
  'step-completeness-before-leaving': 'step-completeness-2',
};

/** What was written by hand, with its rules called as the importer calls them. */
export function renamed(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (key, held: unknown) =>
    key === 'id' ? (NAMES_BY_HAND[String(held)] ?? held) : held,
  );
}
