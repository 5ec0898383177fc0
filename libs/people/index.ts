export { Consents, CONSENT_PURPOSES, type Consent, type ConsentPurpose } from './consents.service';
export { ID_KINDS, isIdNumber, normaliseIdNumber, normaliseMobile, type IdKind } from './identity-number';
export { peopleMigrations } from './migrations';
export { peopleActions } from './people.actions';
export { DECLARED_FACTS_CHANGED, type ChangedBy, type DeclaredFactsChanged } from './people.events';
export { PeopleModule } from './people.module';
export { People } from './people.service';
export { checkedFacts } from './person.check';
export type { PersonFacts, PersonSummary } from './person';
