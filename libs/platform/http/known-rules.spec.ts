import { getMetadataStorage, IsInt, IsOptional, IsString, MetadataStorage, validateSync } from 'class-validator';
import { rememberRules } from './known-rules';

class Parent {
  @IsString()
  name: unknown;
}

class Child extends Parent {
  @IsInt({ groups: ['counted'] })
  count: unknown;
}

const wrong = (value: object, groups?: string[]): string[] =>
  validateSync(value, { ...(groups && { groups }) }).map(({ property }) => property);

test('what a class inherits is sought once, by each set of groups apart, and again after a rule was added', () => {
  const storage = new MetadataStorage();
  const seek = jest.spyOn(storage, 'getTargetValidationMetadatas');
  rememberRules(storage);
  const ask = (groups?: string[]): unknown => storage.getTargetValidationMetadatas(Child, '', false, false, groups);
  expect(ask()).toBe(ask());
  expect(ask(['counted'])).not.toBe(ask());
  expect(seek).toHaveBeenCalledTimes(2);
  storage.addValidationMetadata({ target: Child } as never);
  expect(ask()).toHaveLength(1);
  expect(seek).toHaveBeenCalledTimes(3);
});

test('classes are held to the same rules as before, also to one that comes later', () => {
  rememberRules(getMetadataStorage());
  const child = Object.assign(new Child(), { name: 1, count: 'two' });
  expect(wrong(child)).toEqual(['count', 'name']);
  expect(wrong(child, ['counted'])).toEqual(['count']);
  IsOptional()(Parent.prototype, 'name');
  IsOptional()(Child.prototype, 'count');
  expect(wrong(new Child())).toEqual([]);
  expect(wrong(new Parent())).toEqual([]);
  expect(wrong(child)).toEqual(['count', 'name']);
});
