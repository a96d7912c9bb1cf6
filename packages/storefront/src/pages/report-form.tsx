/** @jsxImportSource hono/jsx */
import { SHOP_REPORT_REASONS, type ShopReportAbout, type ShopReportId } from '@cho40/contract'
import { addressIn } from '../address.ts'
import { Frame } from '../parts/frame.ts'
import type { TypedReport, WrongReportField } from '../shop/report-wish.ts'
import { reportText } from '../text/report-text.ts'
import type { ReportText } from '../text/report-vi.ts'
import type { Visit } from '../visit.ts'

export type ReportAsked = {
  readonly about: ShopReportAbout
  /** The goods or the seller, as the visitor knows them. */
  readonly name: string
  readonly demo: boolean
  /** Where the form stands, and where it is sent: the address says what it is about. */
  readonly path: string
  readonly query: Readonly<Record<string, string>>
}

type ReportFormProps = {
  readonly visit: Visit
  readonly asked: ReportAsked
  /** Made once for this form: sent twice it is one report. */
  readonly id: ShopReportId
  readonly code: string
  readonly typed: TypedReport
  readonly wrong: readonly WrongReportField[]
}

/** What is wrong with goods or a seller: one choice, some words, and a number only for who wants a call. */
export function ReportForm(props: ReportFormProps) {
  const { visit, asked, id, code, wrong } = props
  const { language } = visit
  const text = reportText(language)
  return (
    <Frame
      visit={visit}
      title={`${text.report}: ${asked.name} – ${visit.text.site}`}
      description={visit.text.description}
      path={asked.path}
      query={asked.query}
      demo={asked.demo}
      unlisted
      private
    >
      <div class="head">
        <h1>
          {text.about} {asked.name}
        </h1>
        <p>{text.how}</p>
      </div>
      {wrong.length > 0 && (
        <p class="warning" role="alert">
          {text.notSent}. {wrong.map((field) => text[WRONG[field]]).join(' ')}
        </p>
      )}
      <form class="form" action={addressIn(language, asked.path, asked.query)} method="post">
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="code" value={code} />
        <Questions {...props} text={text} />
        <button type="submit">{text.send}</button>
      </form>
    </Frame>
  )
}

const WRONG = { reason: 'wrongReason', words: 'wrongWords', phone: 'wrongPhone' } as const

function Questions({ typed, wrong, text }: ReportFormProps & { readonly text: ReportText }) {
  const says = (field: WrongReportField) => wrong.includes(field) && 'true'
  return (
    <>
      <label for="reason">{text.reason}</label>
      <select id="reason" name="reason" required aria-invalid={says('reason') || undefined}>
        <option value="">{text.choose}</option>
        {SHOP_REPORT_REASONS.map((reason) => (
          <option value={reason} selected={typed.reason === reason}>
            {text[`reason${reason}`]}
          </option>
        ))}
      </select>
      <label for="words">{text.words}</label>
      <textarea
        id="words"
        name="words"
        rows={5}
        maxlength={1000}
        required
        aria-describedby="words-hint"
        aria-invalid={says('words') || undefined}
      >
        {typed.words.slice(0, 2000)}
      </textarea>
      <small id="words-hint">{text.wordsHint}</small>
      <label for="phone">{text.phone}</label>
      <input
        id="phone"
        type="tel"
        name="phone"
        value={typed.phone.slice(0, 40)}
        maxlength={20}
        autocomplete="tel"
        aria-describedby="phone-hint"
        aria-invalid={says('phone') || undefined}
      />
      <small id="phone-hint">{text.phoneHint}</small>
    </>
  )
}
