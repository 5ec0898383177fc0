import { overlapsOf, type OverlapFacts } from './overlaps';

const FACTS: OverlapFacts = {
  ...{ seated: ['head', 'member'], minuted: [], lines: new Map(), approvers: [] },
  concerned: { about: [], complainantAccount: null },
};
type Told = Partial<OverlapFacts> & { readonly about?: string | null; readonly claims?: string | null };
const told = ({ about = null, claims = null, ...facts }: Told): string =>
  overlapsOf({
    ...FACTS,
    ...facts,
    concerned: { about: about === null ? [] : [about], complainantAccount: claims as never },
  })
    .map(({ code, accounts }) => `${code}: ${accounts.join(' ')}`)
    .join(', ');
const stood = (account: string, stand: 'approved' | 'recused') => ({ account, stand });

describe('people on two sides of a file', () => {
  test('nobody, where those who look into it neither are complained of nor approve', () => {
    expect(told({ about: 'clerk', approvers: ['treasurer'] })).toBe('');
  });

  test('the person complained of who sits in the body, also where the minutes say that they stepped back', () => {
    expect(told({ about: 'member' })).toBe('memberAbout: member');
    const minuted = [stood('head', 'approved'), stood('member', 'recused')];
    expect(told({ about: 'member', minuted })).toBe('memberAbout: member');
  });

  test('a member who answers to the person complained of, near or far; not the other way round', () => {
    const lines: OverlapFacts['lines'] = new Map([
      ['member', 'clerk' as never],
      ['clerk', 'director' as never],
    ]);
    expect(told({ about: 'director', lines })).toBe('memberBelow: member');
    expect(told({ about: 'member', lines, seated: ['clerk'] })).toBe('');
  });

  test('a member who claims', () => expect(told({ claims: 'head' })).toBe('memberClaims: head'));

  test('a member who approves what it leads to, unless they stepped back; minutes count before the seats of today', () => {
    const approvers = ['head', 'treasurer'];
    expect(told({ approvers })).toBe('memberApproves: head');
    expect(told({ approvers, minuted: [stood('head', 'recused')] })).toBe('');
    expect(told({ approvers, minuted: [stood('former', 'approved')] })).toBe('');
    expect(told({ approvers, minuted: [stood('treasurer', 'approved'), stood('treasurer', 'approved')] })).toBe(
      'memberApproves: treasurer',
    );
  });
});
