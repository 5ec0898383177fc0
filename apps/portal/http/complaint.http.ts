import { Controller, Get, Header, Param, Post } from '@nestjs/common';
import { CompensationPortal } from '@sanad/compensation';
import {
  ComplaintsPortal,
  letterNamed,
  type ComplaintActContent,
  type ComplaintPortalAction,
  type PortalComplaintView,
} from '@sanad/complaints';
import { PASS_MINUTES } from '@sanad/intake';
import { Refusal } from '@sanad/messages';
import { Public } from '@sanad/platform';
import { TICKED } from '../form/field';
import { Download, GoTo, type FieldError, type Page } from '../page';
import { complaintSentPage, standingPage, ACT_PAGES } from '../pages/complaint';
import { actPage } from '../pages/complaint-acts';
import { trackPage } from '../pages/track';
import { OpenComplaints } from './open-complaints';
import { sentBefore } from './sent';
import { SITE_ADDRESSES } from './site.http';
import { isUnopened, nothingTyped, typedAccess, unopened, unopenedBefore } from './unopened';
import { CurrentVisit, type Visit } from './visit';

const OF = 'complaint';
const MOST_WORDS = 4000;

/** Following a complaint or a report: opened once by its secret, from then on by a pass in a cookie. */
@Controller(SITE_ADDRESSES)
export class ComplaintHttp {
  constructor(
    private readonly portal: ComplaintsPortal,
    private readonly open: OpenComplaints,
    private readonly compensation: CompensationPortal,
  ) {}

  /** The confirmation, as long as the browser remembers what was told. */
  @Get('complaint/sent')
  @Public()
  async sent(@CurrentVisit() visit: Visit): Promise<Page> {
    const { site, origin } = visit;
    const told = sentBefore(visit, 'lodged');
    if (!told) return trackPage(site, { ...nothingTyped(visit), of: OF, notice: site.say('complaint.sentOver') });
    const found = await this.open.open(visit, told);
    const link = `${origin}${site.path(`complaint/track/${told.reference}/${told.secret}`)}`;
    return complaintSentPage(site, { ...told, link }, found);
  }

  @Get('complaint/track')
  @Public()
  track(@CurrentVisit() visit: Visit): Page {
    const { site, query } = visit;
    const refused = unopenedBefore(visit);
    if (refused) return trackPage(site, { ...nothingTyped(visit), of: OF, errors: [refused] });
    const over = query['over'] !== undefined;
    return trackPage(site, {
      ...{ ...nothingTyped(visit), of: OF },
      ...(over && { notice: site.say('case.over', { minutes: PASS_MINUTES }) }),
    });
  }

  @Post('complaint/track')
  @Public()
  async find(@CurrentVisit() visit: Visit): Promise<Page | GoTo> {
    const { site, token } = visit;
    const { typed, errors } = typedAccess(visit);
    if (errors.length > 0) return trackPage(site, { token, typed, errors, of: OF });
    try {
      await this.open.open(visit, { reference: typed.reference, secret: typed.code });
      return toStanding(visit);
    } catch (error) {
      if (!isUnopened(error)) throw error;
      return trackPage(site, { token, typed, errors: [unopened(visit, error)], of: OF });
    }
  }

  /** As for cases: the secret stands in an address once. */
  @Get('complaint/track/:reference/:secret')
  @Header('referrer-policy', 'no-referrer')
  @Public()
  async follow(
    @CurrentVisit() visit: Visit,
    @Param('reference') reference: string,
    @Param('secret') secret: string,
  ): Promise<GoTo> {
    try {
      await this.open.open(visit, { reference, secret });
      return toStanding(visit);
    } catch (error) {
      if (!isUnopened(error)) throw error;
      return new GoTo(`${visit.site.path('complaint/track')}?refused=${error.code}`);
    }
  }

  @Get('complaint/standing')
  @Public()
  standing(@CurrentVisit() visit: Visit): Promise<Page | GoTo> {
    const { site, token, query } = visit;
    return this.open.within(visit, async (found, access) => {
      const file = await this.compensation.of(site.association.id, access);
      // That somebody has opened one would tell an outcome which nobody has told yet; an offer tells itself.
      const compensation = file?.state === 'OPENED' && !found.outcome ? undefined : file;
      return standingPage({ site, found, compensation }, token, query['done'] !== undefined);
    });
  }

  /** `outcome.pdf`; the same that the office hands out. */
  @Get('complaint/letters/:letter')
  @Public()
  letter(@CurrentVisit() visit: Visit, @Param('letter') letter: string): Promise<Download | GoTo> {
    const name = letterNamed(letter.replace(/\.pdf$/, ''));
    return this.open.within(visit, async (found, access) => {
      const bytes = await this.portal.letter(visit.site.association.id, access, name);
      return new Download(`${found.reference}-${name}.pdf`, 'application/pdf', bytes);
    });
  }

  @Post('complaint/leave')
  @Public()
  leave(@CurrentVisit() visit: Visit): GoTo {
    visit.cookies.drop('complaint');
    visit.cookies.drop('lodged');
    return new GoTo(visit.site.path());
  }

  @Get('complaint/:act')
  @Public()
  act(@CurrentVisit() visit: Visit, @Param('act') page: string): Promise<Page | GoTo> {
    const action = actionAt(page);
    return this.open.within(visit, async (found) =>
      found.openActions.includes(action) ? actPage(actingOn(visit, found), action) : toStanding(visit),
    );
  }

  @Post('complaint/:act')
  @Public()
  does(@CurrentVisit() visit: Visit, @Param('act') page: string): Promise<Page | GoTo> {
    const action = actionAt(page);
    return this.open.within(visit, async (found, access) => {
      if (!found.openActions.includes(action)) return toStanding(visit);
      const errors = errorsOf(visit, action);
      if (errors.length > 0) return actPage({ ...actingOn(visit, found), typed: typedOf(visit), errors }, action);
      const content = contentOf(visit, action);
      this.open.renew(visit, await this.portal.act(visit.site.association.id, access, action, content));
      return toStanding(visit, true);
    });
  }
}

/** @throws Refusal `request.not_found` */
function actionAt(page: string): ComplaintPortalAction {
  const actions = Object.keys(ACT_PAGES) as ComplaintPortalAction[];
  const action = actions.find((one) => ACT_PAGES[one] === `complaint/${page}`);
  if (!action) throw new Refusal('request.not_found');
  return action;
}

const toStanding = ({ site }: Visit, done = false): GoTo =>
  new GoTo(site.path('complaint/standing') + (done ? '?done' : ''));

const actingOn = ({ site, token }: Visit, found: PortalComplaintView): Parameters<typeof actPage>[0] => ({
  ...{ site, token, found },
});

const typedOf = ({ form }: Visit): { yes: string; words: string } => ({
  ...{ yes: form.text('yes'), words: form.text('words') },
});

/** The reasons that the desk asks for are asked for here as well. */
function errorsOf(visit: Visit, action: ComplaintPortalAction): FieldError[] {
  const { site } = visit;
  const { yes, words } = typedOf(visit);
  const isAsked = action === 'respond' || action === 'answerOffer';
  return [
    ...(isAsked && yes !== TICKED && yes !== 'no' ? [{ field: 'yes', text: site.say('e.respond') }] : []),
    ...((action === 'escalate' || action === 'reopen') && words.length < 3
      ? [{ field: 'words', text: site.say('e.why') }]
      : []),
    ...([...words].length > MOST_WORDS
      ? [{ field: 'words', text: site.say('e.tooLong', { label: site.say('complaint.why'), most: MOST_WORDS }) }]
      : []),
  ];
}

function contentOf(visit: Visit, action: ComplaintPortalAction): ComplaintActContent {
  const { yes, words } = typedOf(visit);
  return {
    ...((action === 'respond' || action === 'answerOffer') && { yes: yes === TICKED }),
    ...(words && { words }),
  };
}
