import { fromTabularHijri, hijriText, parseWrittenDate, type DateCandidate, type DatePair } from '@sanad/business-time';
import { dateInWords, listInWords } from '@sanad/messages';
import type { Finding } from '../finding';
import { finding, type LintRule } from './rule';

/** What the date of approval, as printed, leaves open. It is never converted or corrected: a person confirms it. */
export const approvalDate: LintRule = ({ rules: { approval } }) => {
  const written = approval?.dateAsWritten;
  if (!approval || !written) return [];
  const { candidates, problems, pair } = parseWrittenDate(written);
  const at = { clause: approval.clause, written };
  if (problems.length > 0 || candidates.length === 0) return [unreadable(at)];
  if (pair) return pair.byUmmAlQura === 0 ? [] : [pairDiffers(at, pair, candidates)];
  if (datesOf(candidates).length > 1) return [ambiguous(at, candidates)];
  return candidates.some(isMonthFirst) ? [monthFirst(at, candidates)] : [];
};

interface At {
  clause: string;
  written: string;
}

function unreadable({ clause, written }: At): Finding {
  return finding('approval.date_unreadable', 'blocksForce', [clause], { written });
}

function ambiguous({ clause, written }: At, candidates: readonly DateCandidate[]): Finding {
  const dates = listInWords(datesOf(candidates).map(dateInWords), true);
  return finding(
    'approval.date_ambiguous',
    'blocksForce',
    [clause],
    { written, dates },
    { candidates: datesOf(candidates) },
  );
}

function monthFirst({ clause, written }: At, candidates: readonly DateCandidate[]): Finding {
  const dates = datesOf(candidates);
  const params = { written, date: listInWords(dates.map(dateInWords)) };
  return finding('approval.date_month_day', 'blocksForce', [clause], params, { candidates: dates });
}

/** A month named in words is no guess, whichever stands first. */
function isMonthFirst({ reading, reason }: DateCandidate): boolean {
  return reading === 'monthDayYear' && reason === 'onlyFit';
}

/** One day apart is how calendars differ; more is a mistake in one of the dates. */
function pairDiffers({ clause }: At, pair: DatePair, candidates: readonly DateCandidate[]): Finding {
  const days = Math.abs(pair.byUmmAlQura);
  const params = {
    hijri: hijriText(pair.hijri),
    ummAlQura: dateInWords(pair.hijriByUmmAlQura),
    tabular: dateInWords(fromTabularHijri(pair.hijri)),
    gregorian: dateInWords(pair.gregorian),
    days,
  };
  const severity = days === 1 ? 'warning' : 'blocksForce';
  return finding('approval.hijri_pair_differs', severity, [clause], params, { candidates: datesOf(candidates) });
}

function datesOf(candidates: readonly DateCandidate[]): string[] {
  return [...new Set(candidates.map(({ date }) => date))];
}
