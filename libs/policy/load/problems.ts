import { nearest } from '@sanad/kernel';
import {
  fill,
  inEditorsWords,
  policyEditProblems,
  policyFileProblems,
  Refusal,
  type FieldProblem,
  type RefusalParams,
} from '@sanad/messages';

export type Path = readonly (string | number)[];
export type ProblemKind = keyof typeof policyFileProblems;
type UnknownKind = 'unknownKey' | 'wrongChoice' | 'unknownReference';

/** Everything wrong with one file, collected before anything is said, so that one run names it all. */
export class Problems {
  private readonly found: FieldProblem[] = [];

  /** Without lines the document is none of a file, and `called` says what the request calls a place in it. */
  constructor(
    private readonly file: string,
    private readonly lineOf?: (path: Path) => number,
    private readonly called: (path: Path) => Path = (path) => path,
  ) {}

  add(
    kind: ProblemKind,
    path: Path,
    params: RefusalParams = {},
    perLanguage?: { ar: RefusalParams; en: RefusalParams },
  ): void {
    const { ar, en } = (this.isFile ? undefined : policyEditProblems[kind]) ?? policyFileProblems[kind];
    this.found.push({
      path: written(this.called(path)),
      ...(this.lineOf && { line: this.lineOf(path) }),
      ar: fill(ar, { ...this.worded(params, 'ar'), ...perLanguage?.ar }),
      en: fill(en, { ...this.worded(params, 'en'), ...perLanguage?.en }),
    });
  }

  private worded(params: RefusalParams, language: 'ar' | 'en'): RefusalParams {
    return this.isFile ? params : inEditorsWords(params, language);
  }

  /** A word that is none of the known ones, with the one that is probably meant, where one is near. */
  addUnknown(kind: UnknownKind, path: Path, word: string, known: Iterable<string>, params: RefusalParams): void {
    const meant = nearest(word, known);
    if (meant === undefined) this.add(kind, path, params);
    else this.add(`${kind}Near`, path, { ...params, nearest: meant });
  }

  /** Where it is, as the writer finds it: the line of a file, or the place in the document. */
  place(path: Path): string {
    return this.lineOf ? String(this.lineOf(path)) : written(this.called(path));
  }

  get isFile(): boolean {
    return this.lineOf !== undefined;
  }

  get any(): boolean {
    return this.found.length > 0;
  }

  /** One refusal for the whole file, its problems in the order of the lines; nothing happens when there are none. */
  throwIfAny(): void {
    if (!this.any) return;
    const fields = [...this.found].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
    const detail = fields.map(({ line, path, en }) => `${this.file}:${line}: ${path}: ${en}`).join('\n');
    if (!this.isFile) throw new Refusal('policy.edit_invalid', { count: fields.length }, detail, fields);
    throw new Refusal('policy.file_invalid', { file: this.file, count: fields.length }, detail, fields);
  }
}

/** `rules.deadlines[0].amount` */
function written(path: Path): string {
  return path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${step}]` : text ? `${text}.${step}` : step),
    '',
  );
}
