/** A line of the log of a sitting, as its table has it. */
export interface Line {
  readonly seq: number;
  readonly name: string;
  readonly by: string;
  readonly item: string | null;
  readonly account: string | null;
  readonly detail: Detail;
}

interface Detail {
  readonly roll?: readonly { readonly account: string; readonly votes: boolean; readonly capacity: string }[];
  readonly quorum?: number | null;
  readonly vote?: string;
  readonly ruling?: Ruling;
  /** Nobody had to ask for it. */
  readonly automatic?: boolean;
}

interface Ruling {
  readonly outcome: string;
  readonly binding: boolean;
  readonly castingVote: boolean;
  readonly tally: Readonly<Record<string, number>>;
}

/** A sitting with everything that is written of it. */
export interface Written {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly log: readonly Line[];
  readonly items: readonly { readonly id: string; readonly state: string; readonly outcomes: readonly string[] }[];
  readonly boxes: readonly { readonly item: string; readonly round: number; readonly sum: number }[];
  readonly minutes: number;
  /** Of whom, and whether it is of the text as it reads now. */
  readonly signatures: readonly { readonly account: string; readonly stands: boolean }[];
  readonly sealed: boolean;
}

class Item {
  state = 'PENDING';
  announcedBy = '';
  readonly recused = new Set<string>();
  readonly open = new Map<string, string>();
  readonly outcomes: string[] = [];
  /** In the open, or in whichever round. */
  readonly voters = new Set<string>();
  round = 0;
  secret = new Set<string>();
}

const MEANS: Readonly<Record<string, string>> = {
  ...{ accept: 'ACCEPTED', reject: 'REJECTED', defer: 'DEFERRED', requestItems: 'INFO_REQUESTED' },
};

/** Plays a log again, and says what should never have been written. It knows none of the product's verbs. */
class Replay {
  readonly broken: string[] = [];
  state = 'PLANNED';
  readonly items: ReadonlyMap<string, Item>;
  readonly there = new Set<string>();
  readonly attended = new Set<string>();
  private roll: NonNullable<Detail['roll']> = [];
  private quorum: number | null = null;

  constructor(readonly written: Written) {
    this.items = new Map(written.items.map(({ id }) => [id, new Item()]));
    written.log.forEach((line, nth) => {
      if (line.seq !== nth + 1) this.say(`line ${nth + 1} is numbered ${line.seq}`);
      this.play(line);
    });
  }

  say(what: string): void {
    this.broken.push(`sitting ${this.written.id}: ${what}`);
  }

  private voters(item?: Item): string[] {
    return this.roll
      .filter(({ account, votes }) => votes && this.there.has(account) && !item?.recused.has(account))
      .map(({ account }) => account);
  }

  private play(line: Line): void {
    const when = WHEN[line.name] ?? 'OPEN';
    if (when !== 'ever' && this.state !== when) this.say(`${line.name} while ${this.state}`);
    if (line.item === null) return this.ofSitting(line);
    const item = this.items.get(line.item);
    if (!item) return this.say(`${line.name} on an item of another sitting`);
    return this.onItem(line, item);
  }

  private ofSitting({ name, account, detail }: Line): void {
    if (name === 'opened') {
      this.roll = detail.roll ?? [];
      this.quorum = detail.quorum ?? null;
    }
    if (name === 'arrived') for (const present of [this.there, this.attended]) present.add(account!);
    if (name === 'left') this.there.delete(account!);
    this.state = AFTER[name] ?? this.state;
    if (!['PLANNED', 'OPEN'].includes(this.state)) this.ended(name);
  }

  private ended(name: string): void {
    if (name === 'closed' && !this.isQuorate()) this.say('closed without a quorum');
    if (name === 'adjourned' && this.isQuorate()) this.say('adjourned with a quorum');
    for (const item of this.items.values()) if (item.state === 'PENDING') item.state = 'CARRIED';
  }

  private isQuorate(item?: Item): boolean {
    return this.quorum !== null && this.voters(item).length >= this.quorum;
  }

  private onItem(line: Line, item: Item): void {
    const { name, by, detail } = line;
    const account = line.account ?? '';
    if (OF_A_MEMBER.includes(name)) this.ofMember(line, item, account);
    if (name === 'recused') item.recused.add(account);
    if (name === 'voted') item.open.set(account, detail.vote!);
    if (name === 'ballotOpened') {
      if (item.open.size > 0) this.say('a secret ballot after open votes');
      item.round++;
      item.secret = new Set();
    }
    if (name === 'balloted') item.secret.add(account);
    if (name === 'decided') this.decided(item, detail.ruling!, by);
    if (name === 'confirmed' || name === 'returned') this.ruledOn(item, name, by);
  }

  private ofMember({ name, by, detail }: Line, item: Item, account: string): void {
    if (by !== account && !detail.automatic) this.say(`${name} in the name of somebody else`);
    if (name !== 'recused' && item.recused.has(account)) this.say(`${name} by somebody who had stepped back`);
    if (name === 'dissented' && item.outcomes.length === 0) this.say('dissented from nothing');
    if (name === 'voted' || name === 'balloted') this.cast(name, item, account);
  }

  private cast(name: 'voted' | 'balloted', item: Item, account: string): void {
    if (item.outcomes.length > 0) this.say(`${name} after the decision`);
    if (!this.voters().includes(account)) this.say(`${name} by somebody who has no vote there`);
    if ((name === 'voted') !== (item.round === 0)) this.say(`${name} in round ${item.round}`);
    if (item.secret.has(account)) this.say('a ballot too many');
    item.voters.add(account);
  }

  private decided(item: Item, { outcome, tally, castingVote, binding }: Ruling, by: string): void {
    const voters = this.voters(item);
    if (item.outcomes.length > 0) this.say('decided twice');
    if (!this.isQuorate(item)) this.say(`decided by ${voters.length} where the quorum is ${this.quorum}`);
    item.outcomes.push(outcome);
    item.announcedBy = by;
    item.state = binding ? 'DECIDED' : 'RECOMMENDED';
    const seat = this.roll.find(({ account }) => account === by);
    if (item.recused.has(by) || !this.there.has(by) || seat?.capacity === 'member' || !seat)
      this.say('announced by somebody who does not preside');
    this.counted(item, { outcome, tally, castingVote, binding }, voters);
  }

  /** The sums are those of whoever was there, and carry what was announced. */
  private counted(item: Item, { outcome, tally, castingVote }: Ruling, voters: readonly string[]): void {
    const sum = Object.values(tally).reduce((all, one) => all + one, 0);
    if (sum !== voters.length) this.say(`${sum} votes of ${voters.length} who were there`);
    if (item.round === 0) {
      const given = voters.map((account) => item.open.get(account) ?? 'none');
      for (const [vote, count] of Object.entries(tally))
        if (given.filter((one) => one === vote).length !== count) this.say(`counted ${count} to ${vote}`);
    }
    const cast = Object.entries(tally).filter(([vote]) => vote !== 'abstain');
    const all = cast.reduce((so, [, count]) => so + count, 0);
    const own = cast.find(([vote]) => MEANS[vote] === outcome)?.[1] ?? 0;
    if (castingVote ? own * 2 !== all : own * 2 <= all) this.say(`${outcome} by ${own} of ${all} votes`);
    if (castingVote && item.round > 0) this.say('a casting vote in a secret ballot');
  }

  private ruledOn(item: Item, name: string, by: string): void {
    if (item.state !== 'RECOMMENDED') this.say(`${name} what was ${item.state}`);
    const sat = item.announcedBy === by || item.recused.has(by) || item.voters.has(by);
    if (sat) this.say(`${name} by somebody who sat`);
    item.state = name.toUpperCase();
  }
}

/** The stage that a line belongs to; of the others the sitting is open. */
const WHEN: Readonly<Record<string, string>> = {
  ...{
    opened: 'PLANNED',
    excused: 'PLANNED',
    moved: 'PLANNED',
    cancelled: 'PLANNED',
    confirmed: 'ever',
    returned: 'ever',
  },
};
const AFTER: Readonly<Record<string, string>> = {
  ...{ opened: 'OPEN', closed: 'CLOSED', adjourned: 'ADJOURNED', cancelled: 'CANCELLED' },
};
const OF_A_MEMBER = ['recused', 'voted', 'balloted', 'dissented'];

export function brokenOfSitting(written: Written): string[] {
  const replay = new Replay(written);
  const { state, version, log, items, boxes } = written;
  if (state !== replay.state) replay.say(`is ${state}, and its log says ${replay.state}`);
  if (version !== log.length) replay.say(`version ${version} after ${log.length} lines`);
  for (const { id, state: kept, outcomes } of items) {
    const played = replay.items.get(id)!;
    if (kept !== played.state) replay.say(`an item is ${kept}, and the log says ${played.state}`);
    if (outcomes.join() !== played.outcomes.join())
      replay.say(`decided ${outcomes.join()}, and the log says ${played.outcomes.join()}`);
    const box = boxes.find(({ item, round }) => item === id && round === played.round)?.sum ?? 0;
    if (box !== played.secret.size) replay.say(`${box} ballots in the box, ${played.secret.size} in the log`);
  }
  return [...replay.broken, ...brokenMinutes(written, replay)];
}

/** Of a sitting that was held, once; signed by whoever attended, and sealed with the last of them. */
function brokenMinutes({ id, minutes, signatures, sealed }: Written, { state, attended }: Replay): string[] {
  const broken: string[] = [];
  const held = state === 'CLOSED' || state === 'ADJOURNED';
  if (minutes !== (held ? 1 : 0)) broken.push(`sitting ${id}: ${minutes} minutes while ${state}`);
  if (signatures.some(({ account }) => !attended.has(account))) broken.push(`sitting ${id}: signed by an absent one`);
  const standing = new Set(signatures.filter(({ stands }) => stands).map(({ account }) => account));
  const complete = [...attended].every((account) => standing.has(account));
  if (sealed && !complete) broken.push(`sitting ${id}: sealed without a signature`);
  if (!sealed && held && complete && attended.size > 0)
    broken.push(`sitting ${id}: signed by everybody, and not sealed`);
  return broken;
}
