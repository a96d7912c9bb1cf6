/** @jsxImportSource hono/jsx */
import type { ShopReportView } from '@cho40/contract'
import { formatMarketTime, type Instant, marketDayOf } from '@cho40/values'
import { addressIn, REPORT_PATH, reportPath } from '../address.ts'
import { dayText, type Language } from '../language.ts'
import { Fact } from '../parts/fact.tsx'
import { Frame } from '../parts/frame.ts'
import { shownCode } from '../shop/report-wish.ts'
import { reportText } from '../text/report-text.ts'
import type { Visit } from '../visit.ts'

type ReportProps = {
  readonly visit: Visit
  readonly report: ShopReportView
  readonly code: string
}

/** A report as who wrote it sees it, by its code: by when it is answered, and what was said. */
export function Report({ visit, report, code }: ReportProps) {
  const { language } = visit
  const text = reportText(language)
  return (
    <Frame
      visit={visit}
      title={`${text.sent} – ${visit.text.site}`}
      description={visit.text.description}
      path={reportPath(code)}
      demo={report.demo}
      unlisted
      private
    >
      <div class="head">
        <h1>{text.sent}</h1>
        <p class="code">
          <span>{text.code}</span> <b>{shownCode(code)}</b>
        </p>
        <p>{text.keepCode}</p>
        {report.overdue && <p class="warning">{text.overdue}</p>}
      </div>
      <dl class="facts">
        <Fact name={text.about}>{report.name}</Fact>
        <Fact name={text.what}>{text[`reason${report.reason}`]}</Fact>
        <Fact name={text.sentAt}>{timeText(report.reportedAt, language)}</Fact>
        <Fact name={text.dueAt}>{timeText(report.dueAt, language)}</Fact>
        <Fact name={text.state}>{text[`state${report.state}`]}</Fact>
      </dl>
      <section class="next">
        <h2>{text.answers}</h2>
        {report.steps.length === 0 && <p>{text.noAnswer}</p>}
        {report.steps.map((step) => (
          <div class="note">
            <p class="by">
              {timeText(step.recordedAt, language)} · {text[`state${step.state}`]}
            </p>
            <p>{step.answer}</p>
          </div>
        ))}
      </section>
      {report.state !== 'received' && <Forget visit={visit} code={code} />}
    </Frame>
  )
}

/** In two steps, since nothing brings it back. */
function Forget({ visit: { language }, code }: Pick<ReportProps, 'visit' | 'code'>) {
  const text = reportText(language)
  return (
    <details>
      <summary>{text.forget}</summary>
      <form class="form" action={addressIn(language, `${reportPath(code)}/xoa`)} method="post">
        <p>{text.forgetHow}</p>
        <button type="submit" class="quiet">
          {text.forget}
        </button>
      </form>
    </details>
  )
}

/** `22:15, 23/11/2026`, in +07:00. */
function timeText(at: Instant, language: Language): string {
  return `${formatMarketTime(at)}, ${dayText(marketDayOf(at), language)}`
}

type LookProps = { readonly visit: Visit; readonly missed: boolean }

/** Where somebody types the code of a report they sent. */
export function ReportLook({ visit, missed }: LookProps) {
  const { language } = visit
  const text = reportText(language)
  return (
    <Frame
      visit={visit}
      title={`${text.look} – ${visit.text.site}`}
      description={visit.text.description}
      path={REPORT_PATH}
      demo={false}
      unlisted
    >
      <div class="head">
        <h1>{text.look}</h1>
        {missed && (
          <p class="warning" role="alert">
            {text.lookNone}
          </p>
        )}
      </div>
      <form class="form" action={addressIn(language, `${REPORT_PATH}/tim`)} method="post">
        <label for="code">{text.code}</label>
        <input
          id="code"
          name="code"
          maxlength={40}
          required
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
          aria-describedby="code-hint"
        />
        <small id="code-hint">{text.lookHelp}</small>
        <button type="submit">{text.lookGo}</button>
      </form>
    </Frame>
  )
}

type NoteProps = { readonly visit: Visit; readonly title: string; readonly says: string }

/** Why something was not sent, or that it is gone. */
export function ReportNote({ visit, title, says }: NoteProps) {
  return (
    <Frame
      visit={visit}
      title={`${title} – ${visit.text.site}`}
      description={visit.text.description}
      path={REPORT_PATH}
      demo={false}
      unlisted
    >
      <div class="head">
        <h1>{title}</h1>
        <p>{says}</p>
        <p>
          <a class="action" href={addressIn(visit.language, '/')}>
            {visit.text.home}
          </a>
        </p>
      </div>
    </Frame>
  )
}
