import { checkDocument } from '../load';
import type { PolicyDocument } from '../schema/document';
import type { Edited } from './edit';

/**
 * The document as it was to become, held to the same schema and coherence as a file.
 * @throws Refusal `policy.edit_invalid` whose fields name every problem with its remedy; what lies within the edited part, by the request's name
 */
export function checked({ document, at, field }: Edited): PolicyDocument {
  return checkDocument(JSON.parse(JSON.stringify(document)) as unknown, (path) => {
    const isWithin = at !== undefined && at.every((step, place) => path[place] === step);
    return isWithin && field !== undefined ? [...(field ? [field] : []), ...path.slice(at.length)] : path;
  });
}
