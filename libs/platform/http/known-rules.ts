import { getMetadataStorage } from 'class-validator';

type Storage = ReturnType<typeof getMetadataStorage>;
type Rules = ReturnType<Storage['getTargetValidationMetadatas']>;

/**
 * class-validator seeks what a class inherits among all classes of the program, for every object that it looks at, each nested
 * one too. What it finds for a class is the same until another rule is added, so that it is sought once.
 */
export function rememberRules(storage: Storage = getMetadataStorage()): void {
  const seek = storage.getTargetValidationMetadatas.bind(storage);
  const add = storage.addValidationMetadata.bind(storage);
  const known = new Map<unknown, Map<string, Rules>>();
  storage.addValidationMetadata = (metadata) => {
    known.clear();
    add(metadata);
  };
  storage.getTargetValidationMetadatas = (target, schema, always, strict, groups) => {
    const asked = JSON.stringify([schema, always, strict, groups]);
    const ofTarget = known.get(target) ?? new Map<string, Rules>();
    const found = ofTarget.get(asked) ?? seek(target, schema, always, strict, groups);
    known.set(target, ofTarget.set(asked, found));
    return found;
  };
}
