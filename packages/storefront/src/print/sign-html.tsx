/** @jsxImportSource hono/jsx */
import { createHash } from 'node:crypto'
import type { SignView } from '@cho40/contract'
import { qrSvg } from '@cho40/vietqr/symbol'
import { raw } from 'hono/html'
import { bandPicture } from './band-svg.ts'
import { BAND, cardLines, cardSymbol } from './card.ts'
import { SHEETS, type SheetFormat } from './sheet.ts'
import { signStyle } from './sign-style.ts'
import { en, vi } from './sign-text.ts'

export type SignPage = {
  readonly html: string
  /** What the page may do, as the value of `content-security-policy`: its one style, and pictures in itself. */
  readonly policy: string
}

/** A sign as a page to print from a browser: one response, no script, true to the millimetre. */
export async function signHtml(sign: SignView, format: SheetFormat): Promise<SignPage> {
  const lines = cardLines(sign)
  const style = signStyle(format, lines)
  const page = (
    <html lang="vi">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${vi.sign} ${sign.nth} – ${vi.stall} ${sign.stallNumber}`}</title>
        <link rel="icon" href="data:," />
        <style>{raw(style)}</style>
      </head>
      <body>
        <Hint />
        <main class="sheet">
          {SHEETS[format].cards.map(() => (
            <Card sign={sign} />
          ))}
          <Cuts format={format} />
        </main>
      </body>
    </html>
  )
  const digest = createHash('sha256').update(style).digest('base64')
  const policy = `default-src 'none'; style-src 'sha256-${digest}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`
  return { html: `<!doctype html>${String(await page)}`, policy }
}

const SHEETS_OFFERED = [
  { query: '?format=a6', words: ['oneOnA6'] },
  { query: '?format=a4x4', words: ['fourOnA4'] },
  { query: '?format=a6&as=pdf', words: ['asPdf', 'oneOnA6'] },
  { query: '?format=a4x4&as=pdf', words: ['asPdf', 'fourOnA4'] },
] as const

/** Above the sheet on a screen, never on paper. */
function Hint() {
  const said = (text: typeof en, words: readonly (keyof typeof en)[]) =>
    words.map((word) => text[word]).join(': ')
  return (
    <nav class="hint">
      <p>
        {vi.trueSize} <span lang="en">{en.trueSize}</span>
      </p>
      {SHEETS_OFFERED.map(({ query, words }) => (
        <a href={query}>
          {said(vi, words)} <span lang="en">{said(en, words)}</span>
        </a>
      ))}
    </nav>
  )
}

const band = bandPicture(BAND)

function Card({ sign }: { readonly sign: SignView }) {
  return (
    <article class="card">
      <img class="band" src={band} alt="" />
      <div class="qr">{raw(qrSvg(cardSymbol(sign), { title: vi.scan }))}</div>
      <div class="rule" />
      {cardLines(sign).map(({ name, text, lang }) => (
        <p class={name} lang={lang}>
          {text}
        </p>
      ))}
    </article>
  )
}

function Cuts({ format }: { readonly format: SheetFormat }) {
  const { width, height, cuts } = SHEETS[format]
  if (cuts.length === 0) return null
  const path = cuts.map(([x1, y1, x2, y2]) => `M${x1} ${y1}L${x2} ${y2}`).join('')
  return (
    <svg class="cuts" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <path d={path} stroke="#000" stroke-width="0.2" />
    </svg>
  )
}
