import { CooperativeRef } from '@cho40/contract'
import { cooperativeParty, listingFacts, ofDemonstration } from '@cho40/core/catalogue'
import { eraseReporter, fileShopReport, shopReportByCode } from '@cho40/core/ordering'
import { orderByToken } from '@cho40/core/payment'
import { type Context, Hono } from 'hono'
import { addressIn, REPORT_PATH, reportPath } from '../address.ts'
import type { StorefrontOptions } from '../create-storefront.ts'
import { NotFound } from '../pages/not-found.tsx'
import { Report, ReportLook, ReportNote } from '../pages/report.tsx'
import { type ReportAsked, ReportForm } from '../pages/report-form.tsx'
import { reportText } from '../text/report-text.ts'
import { shopText } from '../text/shop-text.ts'
import { visitTo } from '../visit-to.ts'
import { formFields, formLimit } from './form-fields.ts'
import { fromHere, fromItsHolder } from './from-here.ts'
import { privatePage, seeOther } from './private-page.ts'
import { newReportCode, readCode, readReport, typedReport } from './report-wish.ts'

const CODE = `${REPORT_PATH}/:code{[0-9A-HJKMNP-TV-Z]{16}}`
const CODE_PATH = /\/phan-anh\/[0-9A-Z]{16}(\/|$)/
const OF_ORDER = '/don/:token{[A-Za-z0-9_-]{22,64}}/phan-anh'
const SLUG = /^[a-z0-9-]{1,100}$/

/**
 * Where visitors report goods, sellers and parts of their orders, and read what became of it. A form
 * is sent to the address it stands at, which says what it is about. A code opens a report; its
 * address is kept by nobody, as an order's.
 */
export function reportRoutes(options: StorefrontOptions): Hono {
  const app = new Hono()
  app.use(`${REPORT_PATH}/*`, async (c, next) => {
    await next()
    if (CODE_PATH.test(c.req.path)) c.res.headers.set('referrer-policy', 'no-referrer')
  })
  for (const path of [REPORT_PATH, `${REPORT_PATH}/*`]) app.post(path, formLimit)
  app.get(REPORT_PATH, async (c) => {
    const { hang, htx, loi } = c.req.query()
    const visit = visitTo(options, c)
    if (hang === undefined && htx === undefined) {
      return privatePage(c, ReportLook({ visit, missed: loi === '1' }))
    }
    const asked = await askedBy(options, c)
    return asked ? form(options, c, { asked }) : missing(options, c)
  })
  app.post(REPORT_PATH, async (c) => {
    const asked = await askedBy(options, c)
    if (!asked) return missing(options, c)
    return fromHere(options, c) ? take(options, c, asked) : refused(options, c, 'notFromHere')
  })
  app.get(OF_ORDER, async (c) => {
    const asked = await askedOfOrder(options, c)
    return asked ? form(options, c, { asked }) : missing(options, c)
  })
  app.post(OF_ORDER, async (c) => {
    const asked = await askedOfOrder(options, c)
    if (!asked) return missing(options, c)
    return fromItsHolder(options, c) ? take(options, c, asked) : refused(options, c, 'notFromHere')
  })
  app.post(`${REPORT_PATH}/tim`, async (c) => {
    const code = readCode((await formFields(c)).one('code'))
    const { language } = visitTo(options, c)
    const found = code !== undefined && (await shopReportByCode(options.deps, { code })).ok
    const missed = addressIn(language, REPORT_PATH, { loi: '1' })
    return seeOther(c, found ? addressIn(language, reportPath(code)) : missed)
  })
  app.get(CODE, async (c) => {
    const code = c.req.param('code')
    const found = await shopReportByCode(options.deps, { code })
    if (!found.ok) return missing(options, c)
    return privatePage(c, Report({ visit: visitTo(options, c), report: found.value, code }))
  })
  app.post(`${CODE}/xoa`, (c) => forget(options, c, c.req.param('code')))
  return app
}

/** What an address names: goods, on sale or not any more, or a cooperative. */
async function askedBy(options: StorefrontOptions, c: Context): Promise<ReportAsked | undefined> {
  const { deps } = options
  const { hang, htx } = c.req.query()
  if (hang !== undefined) {
    const facts = SLUG.test(hang) ? await listingFacts(deps, hang) : undefined
    if (!facts) return undefined
    const { id, name, demo } = facts
    return {
      about: { kind: 'listing', listingId: id },
      name,
      demo,
      path: REPORT_PATH,
      query: { hang },
    }
  }
  const ref = CooperativeRef.safeParse(`coop_${htx}`)
  const { today } = visitTo(options, c)
  const found = ref.success ? await cooperativeParty(deps, { id: ref.data, today }) : undefined
  if (!found || htx === undefined) return undefined
  const { id: sellerId, name, demo } = found
  return { about: { kind: 'seller', sellerId }, name, demo, path: REPORT_PATH, query: { htx } }
}

/** The part of the order that the link opens, by the seller it is of. */
async function askedOfOrder(
  { deps }: StorefrontOptions,
  c: Context,
): Promise<ReportAsked | undefined> {
  const token = c.req.param('token') ?? ''
  const found = await orderByToken(deps, { token })
  const part = c.req.query('phan') ?? ''
  const own = found.ok ? found.value.sellerOrders.find(({ id }) => id === part) : undefined
  if (!own) return undefined
  const variantIds = own.lines.map(({ variantId }) => variantId)
  const demo = await ofDemonstration(deps, { variantIds })
  const about = { kind: 'order', sellerOrderId: own.id } as const
  return {
    about,
    name: own.seller.name,
    demo,
    path: `/don/${token}/phan-anh`,
    query: { phan: part },
  }
}

type Filled = Partial<Pick<Parameters<typeof ReportForm>[0], 'typed' | 'wrong' | 'id' | 'code'>>

function form(
  options: StorefrontOptions,
  c: Context,
  { asked, ...filled }: Filled & { readonly asked: ReportAsked },
): Promise<Response> {
  const visit = visitTo(options, c)
  const typed = { reason: '', words: '', phone: '' }
  const made = { id: options.deps.ids.make('shoprep'), code: newReportCode() }
  return privatePage(c, ReportForm({ visit, asked, typed, wrong: [], ...made, ...filled }))
}

/** Takes in what was sent, or shows the form again with what was typed. */
async function take(options: StorefrontOptions, c: Context, asked: ReportAsked): Promise<Response> {
  const fields = await formFields(c)
  const read = readReport(fields, asked.about)
  if ('wrong' in read) {
    if (read.wrong.length === 0) return refused(options, c, 'becauseOther')
    c.status(422)
    return form(options, c, { asked, typed: typedReport(fields), wrong: read.wrong })
  }
  const { report } = read
  const network = options.network?.(c)
  const taken = await fileShopReport(options.deps, { ...report, network })
  if (taken.ok) return seeOther(c, addressIn(visitTo(options, c).language, reportPath(report.code)))
  const tooMany = taken.problem.type === 'TooManyRequests'
  return refused(options, c, tooMany ? 'becauseTooMany' : 'becauseOther')
}

/** Forgets who reported; the code ends with it, so the answer is the last page there is. */
async function forget(options: StorefrontOptions, c: Context, code: string): Promise<Response> {
  const found = await shopReportByCode(options.deps, { code })
  if (!found.ok) return missing(options, c)
  if (!fromItsHolder(options, c)) return refused(options, c, 'notFromHere')
  const visit = visitTo(options, c)
  const gone = await eraseReporter(options.deps, { id: found.value.id })
  if (!gone.ok) return seeOther(c, addressIn(visit.language, reportPath(code)))
  const { isForgotten: title, isForgottenHow: says } = reportText(visit.language)
  return privatePage(c, ReportNote({ visit, title, says }))
}

const STATUS = { notFromHere: 403, becauseTooMany: 429, becauseOther: 409 } as const

function refused(
  options: StorefrontOptions,
  c: Context,
  why: keyof typeof STATUS,
): Promise<Response> {
  const visit = visitTo(options, c)
  const text = reportText(visit.language)
  const says = why === 'notFromHere' ? shopText(visit.language).notFromHere : text[why]
  c.status(STATUS[why])
  return privatePage(c, ReportNote({ visit, title: text.notSent, says }))
}

function missing(options: StorefrontOptions, c: Context): Promise<Response> {
  c.status(404)
  return privatePage(c, NotFound({ visit: visitTo(options, c) }))
}
