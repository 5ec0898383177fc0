import { Refusal } from '@sanad/messages';
import type { AssociationNames, Edition, Licence, Module, Terms } from '../schema/document';
import type { ModuleName } from '../schema/vocabulary';
import type { Edit } from './edit';

/** What the document says of itself. */
export interface Identity {
  readonly title: string;
  /** Unset where it names none. */
  readonly edition?: Edition;
  readonly names: AssociationNames;
  readonly licences: Licence[];
}

/** The word for the people served, with its forms. The text keeps its own words. */
export const setTerms =
  (terms: Terms): Edit =>
  (document) => {
    const from = document.terms;
    document.terms = terms;
    return { document, at: ['terms'], field: 'terms', change: { part: 'terms', subject: 'terms', from, to: terms } };
  };

export const setIdentity =
  ({ title, edition, names, licences }: Identity): Edit =>
  (document) => {
    const from = identityOf(document);
    const to = identityOf({ title, ...(edition && { edition }), names, licences });
    delete document.edition;
    Object.assign(document, to);
    return { document, ...{ at: [], field: '' }, change: { part: 'identity', subject: 'identity', from, to } };
  };

const identityOf = ({ title, edition, names, licences }: Identity): Identity => ({
  ...{ title, names, licences },
  ...(edition && { edition }),
});

/** @throws Refusal `policy.part_missing`, `policy.id_kept` */
export const setModule =
  (name: ModuleName, module: Module): Edit =>
  (document) => {
    if (module.name !== name) throw new Refusal('policy.id_kept', { id: name });
    const at = document.modules.findIndex((one) => one.name === name);
    if (at < 0) throw new Refusal('policy.part_missing', { id: name });
    const [from] = document.modules.splice(at, 1, module);
    return {
      document,
      ...{ at: ['modules', at], field: 'module' },
      change: { part: 'module', subject: name, from, to: module },
    };
  };
