import { Module } from '@nestjs/common';
import { DeadlinesModule } from '@sanad/deadlines';
import { PeopleModule } from '@sanad/people';
import { PolicyModule, PolicyToolsModule } from '@sanad/policy';
import { Arrangement } from './arrangement.service';
import { ArrangementHttp } from './arrangement.http';
import { Assignments } from './assignments.service';
import { Attestations } from './attestations.service';
import { CalendarEffectHttp } from './calendar-effect.http';
import { CasesHttp } from './cases.http';
import { CaseSearch } from './cases.search';
import { Cases } from './cases.store';
import { Completeness } from './completeness.service';
import { ConversationHttp } from './conversation.http';
import { Corrections } from './corrections.service';
import { Deliveries } from './deliveries.service';
import { DocumentsHttp } from './documents.http';
import { Drawings } from './drawings';
import { Endings } from './endings.service';
import { Exchanges } from './exchanges.service';
import { Expectations } from './expectations.service';
import { HandlingHttp } from './handling.http';
import { HistoryHttp } from './history.http';
import { CaseHistory } from './history.service';
import { ListsHttp } from './lists.http';
import { IntakeListeners } from './intake.jobs';
import { Items } from './items.service';
import { Kinship } from './kinship';
import { CaseNotices } from './notices.service';
import { NotesHttp } from './notes/notes.http';
import { CaseNotes } from './notes/notes.service';
import { OutcomeHttp } from './outcome.http';
import { CaseToolsHttp } from './case-tools.http';
import { CaseDocuments } from './portal/case-documents';
import { Desk } from './portal/desk';
import { Entering } from './portal/entering';
import { PastCases } from './past-cases';
import { PortalChores } from './portal/portal.chores';
import { PortalSeals } from './portal/portal.seals';
import { PortalSecrets } from './portal/portal.secrets';
import { Recovery } from './portal/recovery';
import { PortalReception } from './portal/reception';
import { CaseReading } from './reading.service';
import { ReceptionHttp } from './reception.http';
import { Receiving } from './receiving.service';
import { Referrals } from './referrals.service';
import { Replies } from './replies.service';
import { ReplyChannel } from './reply-channel.service';
import { Requests } from './requests.service';
import { RulingClock } from './ruling-clock';
import { SavedViewsHttp } from './saved-views/saved-views.http';
import { SavedViews } from './saved-views/saved-views.service';
import { Tagging } from './tagging.service';
import { MacroSteps } from './templates/macro.steps';
import { MacrosHttp } from './templates/macros.http';
import { Macros } from './templates/macros.service';
import { TemplateFilling } from './templates/template-filling';
import { TemplatesHttp } from './templates/templates.http';
import { Templates } from './templates/templates.service';
import { Visits } from './visits.service';
import { WorkloadHttp } from './workload.http';

const verbs = [
  Arrangement,
  Assignments,
  Attestations,
  CaseDocuments,
  CaseNotes,
  Completeness,
  Corrections,
  Deliveries,
  Endings,
  Exchanges,
  Items,
  Receiving,
  Referrals,
  Replies,
  ReplyChannel,
  Requests,
  Tagging,
  Visits,
];

/** What the office does for the portal; the portal itself is a process of its own. */
const portal = [Desk, Entering, Recovery, PortalChores, PortalReception, PortalSeals, PortalSecrets];

/** Texts and series of acts that the office has ready. */
const ready = [Templates, TemplateFilling, Macros, MacroSteps];

/** Cases and what is done with them. Needs `DatabaseModule`, `NotificationsModule` and `StaffModule`. */
@Module({
  controllers: [
    ListsHttp,
    SavedViewsHttp,
    CasesHttp,
    HistoryHttp,
    ArrangementHttp,
    HandlingHttp,
    OutcomeHttp,
    ConversationHttp,
    NotesHttp,
    ReceptionHttp,
    DocumentsHttp,
    CaseToolsHttp,
    WorkloadHttp,
    CalendarEffectHttp,
    TemplatesHttp,
    MacrosHttp,
  ],
  imports: [PolicyModule, PolicyToolsModule, DeadlinesModule, PeopleModule],
  providers: [
    ...[
      Cases,
      CaseHistory,
      CaseNotices,
      CaseSearch,
      Expectations,
      CaseReading,
      Drawings,
      Kinship,
      PastCases,
      RulingClock,
      SavedViews,
      IntakeListeners,
    ],
    ...portal,
    ...verbs,
    ...ready,
  ],
  exports: [Cases, CaseNotices, CaseReading, PastCases, PortalChores, PortalSecrets, Templates, Macros, ...verbs],
})
export class IntakeModule {}
