import { html, raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { addressIn, MARKETS_PATH, REPORT_PATH } from '../address.ts'
import { type Language, say } from '../language.ts'
import { CARD_SIZE } from '../share/card-size.ts'
import { pagesText } from '../text/pages-text.ts'
import { reportText } from '../text/report-text.ts'
import type { Visit } from '../visit.ts'

export type FrameProps = {
  readonly visit: Visit
  readonly title: string
  readonly description: string
  /** The address of this page without language. */
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  readonly kind?: 'website' | 'product'
  /** Something on the page is made up: said in words, and kept from search engines. */
  readonly demo: boolean
  /** Search results and pages that do not exist are not for search engines either. */
  readonly unlisted?: boolean
  /** The address is a secret: it is told to nobody, not even in a preview. */
  readonly private?: boolean
  /** What a chat shows of the page, from this site; only where pictures can be drawn. */
  readonly picture?: { readonly path: string; readonly alt: string }
  /** The page follows what happens: by a script, or without one by looking again. */
  readonly live?: Live
  /** schema.org data, as JSON that is safe inside a script element. */
  readonly jsonLd?: string
  readonly children?: Child
}

export type Live = {
  /** Changes whenever the page would say something else. */
  readonly mark: string
  /** The address that answers with the mark. */
  readonly path: string
  /** After so many seconds the page is asked for again where no script runs. */
  readonly refresh?: { readonly seconds: number; readonly path: string }
}

/**
 * The whole document around a page: head, banner, main, foot. Its style and script are left to
 * `documentBytes`. A template instead of elements: every page has it, and elements cost ten times as much.
 */
export function Frame(props: FrameProps) {
  const { visit, demo, live, children } = props
  const { text, language } = visit
  return html`<html lang="${language}">${head(props)}<body>\
<a class="skip" href="#main">${text.skip}</a><div class="woven"></div>${top(props)}${
    demo &&
    html`<aside class="demo" aria-label="${text.site}"><p class="room">${text.demo}</p></aside>`
  }<main id="main" class="room"${liveData(live)}>${children}</main>${
    live && html`<p class="live" role="status" data-said="${pagesText(language).updated}"></p>`
  }<footer class="foot"><div class="room"><p>${text.foot}</p>\
<a href="${addressIn(language, MARKETS_PATH)}">${pagesText(language).markets}</a>\
<a href="${addressIn(language, REPORT_PATH)}">${reportText(language).look}</a>${
    visit.rules && html`<a href="${visit.rules}">${reportText(language).rules}</a>`
  }\
<a href="/stall/">${text.sellerDoor}</a></div></footer>${
    live && html`<script></script>`
  }</body></html>`
}

function liveData(live: Live | undefined) {
  return live && html` data-mark="${live.mark}" data-live="${live.path}"`
}

function head(props: FrameProps) {
  const { visit, title, description, path, query, kind, demo, unlisted, jsonLd, live } = props
  const { text, language, origin } = visit
  const here = origin + addressIn(language, path, query)
  return html`<head><meta charset="utf-8"/>\
<meta name="viewport" content="width=device-width, initial-scale=1"/><title>${title}</title>\
<meta name="description" content="${description}"/><meta name="theme-color" content="#1f2a5a"/>${
    demo || unlisted
      ? html`<meta name="robots" content="noindex"/>`
      : html`<link rel="canonical" href="${here}"/>`
  }${!props.private && otherAddresses(props, here)}${live?.refresh && refresh(language, live.refresh)}\
<link rel="icon" href="data:,"/><meta property="og:title" content="${title}"/>\
<meta property="og:description" content="${description}"/>\
<meta property="og:type" content="${kind ?? 'website'}"/>\
<meta property="og:site_name" content="${text.site}"/>\
<meta property="og:locale" content="${language === 'vi' ? 'vi_VN' : 'en_GB'}"/>\
${sharePicture(props)}<style></style>${
    jsonLd !== undefined && html`<script type="application/ld+json">${raw(jsonLd)}</script>`
  }</head>`
}

/** What tells of a page's address: nothing of it is on a page whose address is a secret. */
function otherAddresses({ visit, path, query }: FrameProps, here: string) {
  const { text, language, origin } = visit
  const feed = say(pagesText(language).feedTitle, { site: text.site })
  return html`<link rel="alternate" hreflang="vi" href="${origin + addressIn('vi', path, query)}"/>\
<link rel="alternate" hreflang="en" href="${origin + addressIn('en', path, query)}"/>\
<meta property="og:url" content="${here}"/>\
<link rel="alternate" type="application/atom+xml" title="${feed}" href="${addressIn(language, '/moi.atom')}"/>`
}

function refresh(language: Language, { seconds, path }: NonNullable<Live['refresh']>) {
  const content = `${seconds};url=${addressIn(language, path)}`
  return html`<noscript><meta http-equiv="refresh" content="${content}"/></noscript>`
}

/** With its size, so that a chat need not fetch it to know where it goes. */
function sharePicture({ visit, picture }: FrameProps) {
  const { origin, language, cards } = visit
  if (!picture || !cards) return null
  const joined = language === 'en' ? `${picture.path.includes('?') ? '&' : '?'}lang=en` : ''
  return html`<meta property="og:image" content="${origin + picture.path + joined}"/>\
<meta property="og:image:type" content="image/png"/>\
<meta property="og:image:width" content="${CARD_SIZE.width}"/>\
<meta property="og:image:height" content="${CARD_SIZE.height}"/>\
<meta property="og:image:alt" content="${picture.alt}"/>\
<meta name="twitter:card" content="summary_large_image"/>`
}

function top({ visit, path, query }: FrameProps) {
  const { text, language } = visit
  const other = language === 'vi' ? 'en' : 'vi'
  const there = addressIn(other, path, query)
  return html`<header class="top"><div class="room">\
<a class="site" href="${addressIn(language, '/')}">${text.site}</a>\
<a href="${there}" hreflang="${other}" lang="${other}">${text.otherLanguage}</a></div></header>`
}
