import { Module } from '@nestjs/common';
import { Consents } from './consents.service';
import { PeopleController } from './people.http';
import { People } from './people.service';
import { PersonSeals } from './person.seals';

@Module({ controllers: [PeopleController], providers: [People, PersonSeals, Consents], exports: [People, Consents] })
export class PeopleModule {}
