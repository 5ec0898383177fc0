import { Injectable, type PipeTransform } from '@nestjs/common';
import { isUuid } from '@sanad/kernel';
import { Refusal } from '@sanad/messages';

/** An id in a path. One that cannot be anybody's is answered like one that is nobody's. */
@Injectable()
export class IdPipe implements PipeTransform<unknown, string> {
  transform(value: unknown): string {
    if (typeof value !== 'string' || !isUuid(value)) throw new Refusal('request.not_found');
    return value;
  }
}
