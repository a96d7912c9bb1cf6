/** @jsxImportSource hono/jsx */
import { raw } from 'hono/html'
import type { Child } from 'hono/jsx'
import { addressIn } from '../address.ts'
import { pageStyle } from '../style/page-style.ts'
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
  /** schema.org data, as JSON that is safe inside a script element. */
  readonly jsonLd?: string
  readonly children?: Child
}

/** The whole document around a page: head, banner, main, foot. */
export function Frame(props: FrameProps) {
  const { visit, demo, children } = props
  const { text, language } = visit
  return (
    <html lang={language}>
      <Head {...props} />
      <body>
        <a class="skip" href="#main">
          {text.skip}
        </a>
        <div class="woven" />
        <Top {...props} />
        {demo && (
          <aside class="demo" aria-label={text.site}>
            <p class="room">{text.demo}</p>
          </aside>
        )}
        <main id="main" class="room">
          {children}
        </main>
        <footer class="foot">
          <div class="room">
            <p>{text.foot}</p>
            <a href="/stall/">{text.sellerDoor}</a>
          </div>
        </footer>
      </body>
    </html>
  )
}

function Head({
  visit,
  title,
  description,
  path,
  query,
  kind,
  demo,
  unlisted,
  jsonLd,
  private: secret,
}: FrameProps) {
  const { text, language, origin } = visit
  const here = origin + addressIn(language, path, query)
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{title}</title>
      <meta name="description" content={description} />
      <meta name="theme-color" content="#1f2a5a" />
      {demo || unlisted ? (
        <meta name="robots" content="noindex" />
      ) : (
        <link rel="canonical" href={here} />
      )}
      {!secret && (
        <>
          <link rel="alternate" hreflang="vi" href={origin + addressIn('vi', path, query)} />
          <link rel="alternate" hreflang="en" href={origin + addressIn('en', path, query)} />
          <meta property="og:url" content={here} />
        </>
      )}
      <link rel="icon" href="data:," />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:type" content={kind ?? 'website'} />
      <meta property="og:site_name" content={text.site} />
      <meta property="og:locale" content={language === 'vi' ? 'vi_VN' : 'en_GB'} />
      <style>{raw(pageStyle)}</style>
      {jsonLd !== undefined && <script type="application/ld+json">{raw(jsonLd)}</script>}
    </head>
  )
}

function Top({ visit, path, query }: FrameProps) {
  const { text, language } = visit
  const other = language === 'vi' ? 'en' : 'vi'
  return (
    <header class="top">
      <div class="room">
        <a class="site" href={addressIn(language, '/')}>
          {text.site}
        </a>
        <a href={addressIn(other, path, query)} hreflang={other} lang={other}>
          {text.otherLanguage}
        </a>
      </div>
    </header>
  )
}
