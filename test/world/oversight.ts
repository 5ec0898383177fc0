import { Bodies, Recount } from '@sanad/oversight';
import { Ops, type Actor } from '@sanad/platform';
import type { Answer, ApiWorld, Method, Person, Place } from './api';
import { as } from './platform';

const SETUP: Actor = { kind: 'system', id: 'test' };

/** A supervising body with somebody who serves it, signed in. */
export interface Body {
  readonly id: string;
  readonly supervisor: Person;
}

/** Bodies, and what they oversee, in a world that has associations. */
export class Oversight {
  constructor(readonly api: ApiWorld) {}

  async body(name = this.api.names.body()): Promise<Body> {
    const supervisor = await this.api.person(undefined, 'supervisor');
    const bodies = this.api.app.get(Bodies);
    const id = await this.api.app.get(Ops).platform(SETUP, async (op) => {
      const made = await bodies.open(op, { name, kind: 'supervisingBody' });
      await bodies.seat(op, made, supervisor.account);
      return made;
    });
    return { id, supervisor };
  }

  /** Lets the body oversee the association from now on. */
  oversee(body: Body, place: Place): Promise<string> {
    const bodies = this.api.app.get(Bodies);
    return this.api.app.get(Ops).platform(SETUP, (op) => bodies.oversee(op, body.id, place.id, place.slug));
  }

  /** Takes the figures of an association, as the worker would. @returns 1 where they were taken anew */
  recount(place: Place): Promise<0 | 1> {
    return this.api.app.get(Ops).run(as(place.id), (op) => this.api.app.get(Recount).refresh(op));
  }

  /** Signed in anew: sessions end when the clock of the world is moved far. */
  async again({ supervisor, ...body }: Body): Promise<Body> {
    return { ...body, supervisor: { ...supervisor, headers: await this.api.signIn(supervisor.account, undefined) } };
  }

  ask<T>({ supervisor }: Body, method: Method, path: string, payload?: object, key?: string): Promise<Answer<T>> {
    return this.api.ask<T>(supervisor, method, `/api/${path}`, payload, key);
  }
}
