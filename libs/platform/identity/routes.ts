import { Injectable, RequestMethod, type OnModuleInit } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { AccessTable, DECISIVE, DECLARED, type Declaration } from './access';

export interface Route {
  readonly name: string;
  readonly method: string;
  /** As declared: . */
  readonly path: string;
  readonly declared: Declaration | undefined;
  /** Shut to whoever is held back. */
  readonly decisive: boolean;
}

/** Every route of the process. It does not start while one of them says nothing about who may use it. */
@Injectable()
export class Routes implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly access: AccessTable,
  ) {}

  onModuleInit(): void {
    const wrong = this.all().flatMap((route) => this.complaint(route) ?? []);
    if (wrong.length > 0) throw new Error(`who may use these routes? ${wrong.join('; ')}`);
  }

  all(): Route[] {
    return this.discovery.getControllers().flatMap(({ metatype }) => {
      if (typeof metatype !== 'function') return [];
      const base = String(Reflect.getMetadata(PATH_METADATA, metatype) ?? '');
      const prototype = metatype.prototype as Record<string, unknown>;
      return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
        const handler = prototype[name];
        const path: unknown = typeof handler === 'function' ? Reflect.getMetadata(PATH_METADATA, handler) : undefined;
        if (path === undefined) return [];
        const method = Reflect.getMetadata(METHOD_METADATA, handler as object) as RequestMethod;
        return [
          {
            name: `${metatype.name}.${name}`,
            method: RequestMethod[method],
            path: `/${[base, String(path)]
              .flatMap((part) => part.split('/'))
              .filter(Boolean)
              .join('/')}`,
            declared: Reflect.getMetadata(DECLARED, handler as object) as Declaration | undefined,
            decisive: Reflect.getMetadata(DECISIVE, handler as object) === true,
          },
        ];
      });
    });
  }

  private complaint({ name, declared, decisive }: Route): string | undefined {
    if (!declared) return `${name} has none of @May, @InPerson, @SignedIn, @SigningIn, @Public`;
    if (typeof declared === 'object' && 'action' in declared && !this.access.knows(declared.action)) {
      return `${name} asks for «${declared.action}», which no role may do`;
    }
    if (decisive && !(typeof declared === 'object' && 'action' in declared))
      return `${name} is decisive, and names no action`;
    return undefined;
  }
}
